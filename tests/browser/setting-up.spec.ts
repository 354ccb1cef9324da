// Setting up on a small phone without a connection, and by two people at once: a needs conversation (P0.4), stakeholders
// and strengths (P0.5), the timeline (P0.6), hours (P0.1), what the notebook proves of a checklist (P0.2, P0.3), and
// progress with its target (P6.2).
import { expect, test } from './relay.ts';
import { Person } from './person.ts';

test.use({ relayOptions: { demo: true }, viewport: { width: 360, height: 640 } });
test.setTimeout(150_000);

/** Taps an answer of a question. */
async function answer(person: Person, question: string, words: string | RegExp): Promise<void> {
  const group = person.page.getByRole('group', { name: question, exact: true });
  const button = group.getByRole('button', { name: words });
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
}

test('a needs conversation, a stakeholder, a task and a target are set on a phone without a connection', async ({
  browser,
  relay,
}) => {
  const mentor = await Person.join(browser, relay, 'mentor');
  const { page } = mentor;
  await mentor.allOnTheRelay();
  await mentor.goOffline();

  // From More, as somebody who looks for it would.
  await mentor.visit('/more');
  await page.getByRole('link', { name: /^Needs conversations/ }).click();
  await expect(page.getByText('Training is not the answer').first()).toBeVisible();
  await page.getByRole('textbox', { name: /^Topic/ }).fill('Locking the server room');
  await page.getByRole('button', { name: 'Begin the conversation' }).click();
  await expect(page.getByRole('heading', { name: 'Locking the server room' })).toBeVisible();
  await expect(page.getByText('0 of 9 answered').first()).toBeVisible();
  await answer(mentor, 'Do people want it?', 'No');
  await expect(page.getByText('No buy-in yet')).toBeVisible();
  await answer(mentor, 'Do people want it?', 'Yes');
  await page.getByRole('textbox', { name: 'Which need does it meet?' }).fill('Nothing goes missing');
  await page.getByRole('textbox', { name: 'Which need does it meet?' }).blur();
  await answer(mentor, 'Is training the right answer to that?', 'Yes');
  await answer(mentor, 'Does the partner see what it brings?', 'Yes');
  await answer(mentor, 'Written or in person?', /^In person/);
  await answer(mentor, 'What is to be learned?', /^A process/);
  await answer(mentor, 'How long?', /^5 min/);
  await expect(page.getByText('A few minutes in a team meeting')).toBeVisible();
  await expect(page.getByText('7 of 9 answered').first()).toBeVisible();
  await page.reload();
  await expect(page.getByText('A few minutes in a team meeting')).toBeVisible();

  await mentor.visit('/stakeholders');
  await page.getByRole('textbox', { name: 'Somebody with a stake' }).fill('The night guards');
  await page.getByRole('textbox', { name: 'Somebody with a stake' }).press('Enter');
  await answer(mentor, 'Influence', 'Medium');
  await answer(mentor, 'Interest', 'High');
  await expect(page.locator('summary', { hasText: 'The night guards' })).toContainText('Work closely together');

  await mentor.visit('/timeline');
  await page.getByRole('button', { name: 'Add a task' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel('What', { exact: true }).fill('A key box for the server room');
  await sheet.getByText('Months 7–12').click();
  await sheet.getByRole('button', { name: 'Add', exact: true }).click();
  const band = page.getByRole('list', { name: 'Months 7–12' });
  await expect(band.getByRole('checkbox')).toHaveCount(5);
  await page.getByRole('button', { name: 'Change “A key box for the server room”' }).click();
  await page.getByRole('button', { name: 'Move up' }).click();
  await expect(band.getByRole('listitem').nth(3)).toContainText('A key box for the server room');
  await band.getByRole('checkbox', { name: 'A key box for the server room' }).check();

  await mentor.visit('/progress');
  await expect(page.getByText(/0.5 to go until the target/)).toBeVisible();
  const slider = page.getByRole('slider', { name: 'Overall target' });
  await slider.focus();
  await slider.press('ArrowRight');
  await expect(page.getByText(/0.6 to go until the target/)).toBeVisible();
  for (const table of await page.getByText('The same as a table').all()) await table.click();
  await expect(page.getByRole('rowheader', { name: /^Baseline/ })).toBeVisible();

  await mentor.visit('/people');
  await page.locator('summary', { hasText: 'Rehema' }).click();
  await expect(page.getByText(/Fewer than the 8 hours a week/)).toBeVisible();
  await mentor.visit('/checklists');
  await expect(page.getByText(/^Too slow, or not measured: Nyambiro/)).toBeVisible();
  await expect(mentor.state).toContainText(/\d+ waiting/);

  await mentor.goOnline();
  await mentor.allOnTheRelay();
  await mentor.leave();
});

test('two people answer the same conversation and move tasks at the same time, and nothing is lost', async ({
  browser,
  relay,
}) => {
  const mentor = await Person.join(browser, relay, 'mentor');
  const focal = await Person.join(browser, relay, 'focal');
  for (const person of [mentor, focal]) await person.allOnTheRelay();
  await mentor.visit('/talks');
  await mentor.page.getByRole('link', { name: /^Reading the log of the server/ }).click();
  await expect(mentor.page).toHaveURL(/\/talks\/[a-z0-9-]+$/);
  const talk = mentor.page.url().replace(/^.*(\/talks\/)/, '$1');

  for (const person of [mentor, focal]) await person.goOffline();
  const work = [
    { person: mentor, words: 'The mentor asked the night shift. ', says: 'Partly', moves: 'Joseph and Upendo run', button: 'Move down' },
    { person: focal, words: 'Joseph looks at it each week. ', says: 'No', moves: 'Visits with a trust', button: 'Move up' },
  ];
  for (const { person, words, says, moves, button } of work) {
    await person.visit(talk);
    await person.typeAtEnd(words);
    await expect(person.notes).toHaveValue(new RegExp(words.trim()));
    // Leaving the notes keeps them at once; the answer comes after that.
    await answer(person, 'Is training the right answer to that?', says);
    await person.visit('/timeline');
    await person.page.getByRole('button', { name: new RegExp(`^Change “${moves}`) }).click();
    await person.page.getByRole('button', { name: button }).click();
    await expect(person.page.getByText(/^Moved: /)).toBeVisible();
    await expect(person.state).toContainText(/\d+ waiting/);
  }
  for (const person of [mentor, focal]) await person.goOnline();
  for (const person of [mentor, focal]) await person.allOnTheRelay();

  const texts: string[] = [];
  for (const { person } of work) {
    await person.visit(talk);
    for (const { words } of work) await expect(person.notes).toHaveValue(new RegExp(words.trim()));
    texts.push(await person.notes.inputValue());
    const differing = person.page.getByRole('group', { name: /Two answers for “Is training/ });
    for (const { says } of work) await expect(differing).toContainText(says);
    await person.visit('/timeline');
    // Both moves stand, in one order.
    const tasks = person.page.getByRole('list', { name: 'Beyond the first year' }).getByRole('listitem');
    await expect(tasks).toContainText(['Visits with a trust', 'A line for ICT', 'Joseph and Upendo']);
  }
  expect(texts[0]).toBe(texts[1]);

  // Keeping one settles it for both.
  await mentor.visit(talk);
  await mentor.page.getByRole('button', { name: 'Keep “Partly”' }).click();
  await mentor.allOnTheRelay();
  await focal.visit(talk);
  await expect(focal.page.getByText('Two answers were given at the same time')).toHaveCount(0);
  for (const person of [mentor, focal]) await person.leave();
});
