// A mentoring call on a small phone without a connection: agreed on, started from the schedule, led by its agenda, and found
// again by its tag (P4.1–P4.5); and two people who write in one call at the same time: everything of both stays.
import { expect, test } from './relay.ts';
import { Person } from './person.ts';

test.use({ relayOptions: { demo: true } });
test.setTimeout(240_000);

const phone = { width: 360, height: 640 };

test('on a phone without a connection today’s call is started from the schedule, led, and found by its tag', async ({ browser, relay }) => {
  const mentor = await Person.join(browser, relay, 'mentor');
  const { page } = mentor;
  await page.setViewportSize(phone);
  await mentor.allOnTheRelay();
  await mentor.goOffline();

  // P4.1: calls with Joseph, on this weekday.
  await mentor.visit('/schedule');
  await page.getByRole('button', { name: 'Agree on calls' }).click();
  await page.getByRole('button', { name: /Joseph/ }).click();
  const card = page.getByRole('region', { name: /Calls with Joseph/ });
  const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
  await card.getByRole('combobox', { name: 'Day' }).selectOption({ label: days[new Date().getDay()] ?? '' });
  await card.getByLabel('Time', { exact: true }).fill('15:30');
  await card.getByRole('textbox', { name: 'If that fails' }).fill('Call the ward desk');
  await card.getByRole('textbox', { name: 'If that fails' }).blur();
  await expect(card.getByText(/If that fails: Call the ward desk/)).toBeVisible();

  // One tap.
  await mentor.visit('/mentoring');
  await page.getByRole('button', { name: 'Start today’s call' }).click();
  await expect(page).toHaveURL(/\/mentoring\/[a-z0-9]{12}$/);
  const agenda = page.getByRole('group', { name: 'Agenda' });
  await expect(agenda.getByRole('button', { name: /Progress/ })).toHaveAttribute('aria-current', 'step');
  await page.getByRole('button', { name: 'On to: Challenges' }).click();
  await expect(agenda.getByRole('button', { name: /Challenges 0 of 30 min/ })).toBeVisible();

  // P4.2, P4.3.
  await page.getByRole('textbox', { name: 'Issue', exact: true }).fill('The generator test fails');
  await page.getByRole('textbox', { name: 'Issue', exact: true }).blur();
  await page.getByText('Questions that help').click();
  await page.getByRole('button', { name: 'What could cause it?' }).click();
  await expect(mentor.notes).toHaveValue(/What could cause it\?/);
  await mentor.typeAtEnd('The float switch sticks.');
  await page.getByRole('button', { name: 'On to: Planning' }).click();
  await page.getByRole('textbox', { name: 'What was decided' }).fill('Clean the switch every month');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Decision 1' })).toHaveValue('Clean the switch every month');

  // P4.4: who and by when are a tap each.
  await page.getByRole('button', { name: 'On to: Action items' }).click();
  await page.getByRole('button', { name: /^Joseph/ }).click();
  await page.getByRole('button', { name: 'In a week' }).click();
  await page.getByRole('textbox', { name: 'What is to be done' }).fill('Buy a spare float switch');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('checkbox', { name: 'Buy a spare float switch' })).toBeVisible();
  await page.getByRole('button', { name: 'End the call' }).click();
  await expect(agenda).toBeHidden();
  await page.getByRole('button', { name: 'The mentee alone' }).click();
  await page.getByRole('textbox', { name: 'Tag, such as backups' }).fill('generator');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Take the tag “generator” away' })).toBeVisible();

  // P4.5.
  await mentor.visit('/log');
  await page.getByRole('button', { name: /generator/ }).click();
  await expect(page.getByRole('heading', { name: 'One call' })).toBeVisible();
  await page.getByRole('searchbox').fill('float switch');
  await expect(page.getByRole('link', { name: /The generator test fails/ })).toBeVisible();

  await mentor.goOnline();
  await mentor.allOnTheRelay();
  await mentor.leave();
});

test('two people write in the same call at once: notes, tags, decisions and actions of both stay', async ({ browser, relay }) => {
  const mentor = await Person.join(browser, relay, 'mentor');
  const focal = await Person.join(browser, relay, 'focal');
  const call = '/mentoring/call-4-0-0';
  const both = [
    { person: mentor, words: 'Esther: who else was asked?', tag: 'invoices', decision: 'Ring the sender first', action: 'Show the page to Peter' },
    { person: focal, words: 'Baraka: the bank was told.', tag: 'bank', decision: 'Two people sign', action: 'Ask the bank for a notice' },
  ];
  for (const { person } of both) {
    await person.allOnTheRelay();
    await person.visit(call);
    await expect(person.notes).toBeVisible();
    await person.goOffline();
  }
  for (const { person, words, tag, decision, action } of both) {
    const { page } = person;
    await person.typeAtEnd(`\n${words}`);
    for (const [field, line] of [['What was decided', decision], ['What is to be done', action], ['Tag, such as backups', tag]] as const) {
      await page.getByRole('textbox', { name: field }).fill(line);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('textbox', { name: field })).toHaveValue('');
    }
    await expect(person.state).toContainText(/\d+ waiting/);
  }
  for (const { person } of both) await person.goOnline();
  for (const { person } of both) await person.allOnTheRelay();
  for (const { person } of both) {
    const { page } = person;
    for (const { words, tag, decision, action } of both) {
      await expect(person.notes).toHaveValue(new RegExp(words.replace('?', '\\?')));
      await expect(page.getByRole('button', { name: `Take the tag “${tag}” away` })).toBeVisible();
      await expect(page.getByRole('checkbox', { name: action })).toBeVisible();
      await expect.poll(async () => page.locator('ol textarea').evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value))).toContain(decision);
    }
    await person.leave();
  }
});
