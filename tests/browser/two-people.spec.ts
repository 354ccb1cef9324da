// Two people, one notebook, no connection: both edit the same things offline, and both keep everything.
// P0.1 (different fields, the same field), P0.3 (the same item), P1.3 (the same rating), P4.2 (the same notes).
import { expect, test } from './relay.ts';
import { Person } from './person.ts';

test.use({ relayOptions: { demo: true } });
test.setTimeout(150_000);

/** The one item of P0.3 that the demo leaves open. */
const bandwidth = /The line is good enough/;

test('two people offline edit the same note, item, rating and fields; online nothing is lost', async ({ browser, relay }) => {
  const mentor = await Person.join(browser, relay, 'mentor');
  const focal = await Person.join(browser, relay, 'focal');
  const both = [mentor, focal];
  for (const person of both) await person.allOnTheRelay();

  // One call for both to write in: the newest that was held.
  await mentor.visit('/mentoring');
  const newest = mentor.page.locator('main a[href*="/mentoring/"]').nth(1);
  const call = ((await newest.getAttribute('href')) ?? '').replace(/^.*(\/mentoring\/)/, '$1');
  // One person to rate: the first row of the newest round.
  await mentor.visit('/assess');
  const row = mentor.page.locator('main a[href*="/assess/"]').first();
  const interview = ((await row.getAttribute('href')) ?? '').replace(/^.*?(\/assess\/)/, '$1');

  for (const person of both) await person.goOffline();
  const work = [
    { person: mentor, words: ' The mentor saw the log.', level: 'Proficient', country: 'Tanzania mainland', field: 'Currency', value: 'USD' },
    { person: focal, words: ' The focal point called the vendor.', level: 'None', country: 'United Republic', field: 'Working languages', value: 'Swahili, English, Arabic' },
  ];
  for (const { person, words, level, country, field, value } of work) {
    await person.visit(call);
    await person.typeAtEnd(words);
    await expect(person.notes).toHaveValue(new RegExp(words.trim()));
    await expect(person.state).toContainText(/\d+ waiting/);
    await person.visit('/checklists');
    const item = person.page.getByRole('checkbox', { name: bandwidth });
    await expect(item).not.toBeChecked();
    await item.check();
    await person.visit(interview);
    await person.page.getByRole('group', { name: /Your rating/ }).first().locator('label').nth(level === 'None' ? 0 : 3).click();
    await person.visit('/profile');
    for (const [label, text] of [['Country', country], [field, value]] as const) {
      const line = person.page.getByRole('textbox', { name: label });
      await line.fill(text);
      await line.blur();
    }
    await expect(person.state).toContainText(/\d+ waiting/);
  }

  for (const person of both) await person.goOnline();
  for (const person of both) await person.allOnTheRelay();

  // The same notes on both, with both people's words.
  const texts: string[] = [];
  for (const { person } of work) {
    await person.visit(call);
    for (const { words } of work) await expect(person.notes).toHaveValue(new RegExp(words.trim()));
    texts.push(await person.notes.inputValue());
  }
  expect(texts[0]).toBe(texts[1]);

  for (const { person } of work) {
    // The same item, ticked once for both.
    await person.visit('/checklists');
    await expect(person.page.getByRole('checkbox', { name: bandwidth })).toBeChecked();
    // Both ratings, side by side: mine chosen, the other's named.
    await person.visit(interview);
    const other = work.find((one) => one.person !== person);
    await expect(person.page.getByText('Others say').first()).toBeVisible();
    await expect(person.page.locator('.others').first()).toContainText(other?.level ?? '');
    // The field that both changed shows both values; the fields that one changed have that one's value.
    await person.visit('/profile');
    const differing = person.page.getByRole('group', { name: /Two answers for “Country”/ });
    for (const { country } of work) await expect(differing).toContainText(country);
    for (const { field, value } of work) {
      await expect(person.page.getByRole('textbox', { name: field })).toHaveValue(value);
    }
  }

  // Choosing settles it for both.
  await mentor.page.getByRole('button', { name: 'Keep “Tanzania mainland”' }).click();
  for (const { person } of work) {
    await expect(person.page.getByRole('group', { name: /Two answers for “Country”/ })).toBeHidden();
    await expect(person.page.getByRole('textbox', { name: 'Country' })).toHaveValue('Tanzania mainland');
  }
  for (const person of both) await person.leave();
});

test('what one types appears in the other’s notes while both are online', async ({ browser, relay }) => {
  const mentor = await Person.join(browser, relay, 'mentor');
  const focal = await Person.join(browser, relay, 'focal');
  await mentor.visit('/mentoring');
  const newest = mentor.page.locator('main a[href*="/mentoring/"]').nth(1);
  const call = ((await newest.getAttribute('href')) ?? '').replace(/^.*(\/mentoring\/)/, '$1');
  await mentor.visit(call);
  await focal.visit(call);
  await mentor.typeAtEnd(' Seen at once.');
  await expect(focal.notes).toHaveValue(/Seen at once\./);
  await focal.typeAtEnd(' And answered.');
  await expect(mentor.notes).toHaveValue(/Seen at once\. And answered\./);
  await mentor.leave();
  await focal.leave();
});
