// Forms and checklists on a small phone without a connection (P5.8): a template is chosen, filled in, copied and adapted;
// and two people who fill in the same form, both offline: nothing is lost, and where they differ both answers stand there.
import { expect, test } from './relay.ts';
import { Person } from './person.ts';

test.use({ relayOptions: { demo: true } });
test.setTimeout(240_000);

const phone = { width: 360, height: 640 };

test('on a phone without a connection a form is chosen, filled in, copied and adapted', async ({ browser, relay }) => {
  const mentor = await Person.join(browser, relay, 'mentor');
  const { page } = mentor;
  await page.setViewportSize(phone);
  await mentor.allOnTheRelay();
  await mentor.visit('/plan');
  await expect(page.getByRole('link', { name: /^Forms and checklists/ })).toBeVisible();
  await mentor.goOffline();

  // Each template says when to use it.
  await page.getByRole('link', { name: /^Forms and checklists/ }).click();
  await expect(page.getByRole('link', { name: /^The first year at a glance/ })).toBeVisible();
  await page.getByRole('link', { name: 'Fill in a form' }).click();
  await expect(page.getByRole('button', { name: /^Attendance roster Names to tick or to sign/ })).toBeVisible();
  await page.getByRole('button', { name: /^Follow-up action plan/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Follow-up action plan');

  // It belongs to the running plan; a line becomes a follow-up of that plan.
  await page.getByText('What it belongs to').click();
  await page.getByRole('combobox', { name: 'Training plan' }).selectOption({ label: 'A second person for what hangs on one' });
  await page.getByRole('textbox', { name: 'What shall last' }).fill('The Monday checks');
  const line = page.getByRole('textbox', { name: /^One more line/ });
  await line.fill('Hang the page beside the server');
  await line.press('Enter');
  await page.getByRole('button', { name: 'Change “Hang the page beside the server”' }).click();
  const table = page.getByRole('region', { name: 'Actions' });
  await table.getByRole('combobox', { name: 'Who' }).selectOption({ label: 'Joseph Mtweve' });
  await table.getByLabel('By when').fill('2030-05-02');
  await table.getByRole('button', { name: 'Make it a follow-up of the plan' }).click();
  await expect(table.getByText('On the list of actions')).toBeVisible();
  await page.getByRole('textbox', { name: 'Notes' }).fill('Grace prints it.');
  await page.getByRole('textbox', { name: 'Notes' }).blur();
  await expect(page.getByText('2 of 7 filled in')).toBeVisible();

  // What was filled in is there after a reload, and can be read as a document.
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'What shall last' })).toHaveValue('The Monday checks');
  await page.getByRole('button', { name: 'Read, print, save' }).click();
  const paper = page.getByRole('article');
  await expect(paper.getByRole('row', { name: /Hang the page beside the server Joseph Mtweve May 2, 2030/ })).toBeVisible();
  await page.getByRole('button', { name: 'Fill in' }).click();

  // A copy with the answers.
  await page.getByRole('button', { name: 'Copy and adapt' }).click();
  await page.getByRole('button', { name: /^Copy with the answers/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Follow-up action plan (copy)');
  await expect(page.getByRole('textbox', { name: 'What shall last' })).toHaveValue('The Monday checks');
  await expect(page.getByText('Joseph Mtweve · May 2, 2030')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Notes' })).toHaveValue('Grace prints it.');

  // A template of our own: renamed, taken out, added, moved.
  await page.getByRole('button', { name: 'Copy and adapt' }).click();
  await page.getByRole('button', { name: /^Make a template of our own/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Follow-up action plan, our own');
  await page.getByText('What shall last', { exact: true }).click();
  const words = page.getByRole('textbox', { name: 'Words' });
  await words.fill('What we will still do in a year');
  await words.blur();
  await expect(page.locator('summary', { hasText: 'What we will still do in a year' })).toBeVisible();
  await page.locator('summary', { hasText: 'What we will still do in a year' }).click();
  await page.getByText('When we look at it again', { exact: true }).click();
  await page.getByRole('button', { name: 'Take out' }).click();
  await expect(page.getByText('Taken out', { exact: true })).toBeVisible();
  const more = page.getByRole('textbox', { name: 'What else should it ask?' });
  await more.fill('Who signs it');
  await more.press('Enter');
  await page.getByRole('combobox', { name: 'How it is answered' }).selectOption({ label: 'A person' });
  await page.getByRole('button', { name: 'Earlier' }).click();
  await page.getByRole('button', { name: 'Fill in a form from it' }).click();
  await expect(page.getByRole('textbox', { name: 'What we will still do in a year' })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Who signs it' })).toBeVisible();
  await expect(page.getByLabel('When we look at it again')).toHaveCount(0);
  const fields = page.locator('main').getByText(/^(Who signs it|How one sees that it worked)$/);
  await expect(fields).toHaveText(['Who signs it', 'How one sees that it worked']);
  const form = page.url().replace(mentor.home, '');

  await mentor.goOnline();
  await mentor.allOnTheRelay();
  const focal = await Person.join(browser, relay, 'focal');
  await focal.visit(form);
  await expect(focal.page.getByRole('combobox', { name: 'Who signs it' })).toBeVisible();
  await focal.visit('/plan/second-person/support');
  await expect(focal.page.getByRole('checkbox', { name: 'Hang the page beside the server' })).toBeVisible();
  await focal.leave();
  await mentor.leave();
});

test('a roster takes over who is expected, and ticks them in the session', async ({ browser, relay }) => {
  const mentor = await Person.join(browser, relay, 'mentor');
  const { page } = mentor;
  await page.setViewportSize(phone);
  await mentor.allOnTheRelay();
  await mentor.visit('/sessions/checks');
  await mentor.goOffline();
  await page.getByRole('link', { name: 'Fill in a form' }).click();
  await page.getByRole('button', { name: /^Attendance roster/ }).click();
  await page.getByRole('button', { name: 'Put the 4 who are expected on the list' }).click();
  await page.getByRole('checkbox', { name: 'Amani Sanga' }).check();
  const guest = page.getByRole('textbox', { name: /^One more line/ });
  await guest.fill('The new nurse');
  await guest.press('Enter');
  await page.getByRole('checkbox', { name: 'The new nurse' }).check();
  await mentor.visit('/sessions/checks');
  await expect(page.getByRole('checkbox', { name: 'Amani Sanga' })).toBeChecked();
  await expect(page.getByRole('link', { name: /^Attendance roster/ })).toBeVisible();
  await mentor.leave();
});

test('two people fill in the same form, both offline: nothing is lost', async ({ browser, relay }) => {
  const mentor = await Person.join(browser, relay, 'mentor');
  const focal = await Person.join(browser, relay, 'focal');
  const both = [mentor, focal];
  for (const person of both) {
    await person.page.setViewportSize(phone);
    await person.allOnTheRelay();
    await person.visit('/forms/nyambiro');
    await expect(person.page.getByRole('textbox', { name: 'Whom to call there' })).toHaveValue(/^Rehema/);
    await person.goOffline();
  }
  // Each ticks and adds something else; of one answer they think differently.
  await mentor.page.getByRole('checkbox', { name: 'Sockets for all' }).uncheck();
  await mentor.page.getByRole('checkbox', { name: 'Health and safety' }).check();
  await focal.page.getByRole('checkbox', { name: 'A device and a practice account' }).check();
  for (const [person, leg] of [[mentor, 'Nyambiro – the mast'], [focal, 'The mast – the store']] as const) {
    const line = person.page.getByRole('textbox', { name: /^One more line/ });
    await line.fill(leg);
    await line.press('Enter');
    await expect(person.page.getByRole('checkbox', { name: leg })).toBeVisible();
  }
  for (const [person, words] of [[mentor, 'Rehema'], [focal, 'The shop beside the dispensary']] as const) {
    const call = person.page.getByRole('textbox', { name: 'Whom to call there' });
    await call.fill(words);
    await call.blur();
    await expect(person.state).toContainText(/\d+ waiting/);
  }
  for (const person of both) await person.goOnline();
  for (const person of both) {
    await person.allOnTheRelay();
    await expect(person.page.getByRole('checkbox', { name: 'Sockets for all' })).not.toBeChecked();
    await expect(person.page.getByRole('checkbox', { name: 'Health and safety' })).toBeChecked();
    await expect(person.page.getByRole('checkbox', { name: 'A device and a practice account' })).toBeChecked();
    await expect(person.page.getByRole('checkbox', { name: 'Nyambiro – the mast' })).toBeVisible();
    await expect(person.page.getByRole('checkbox', { name: 'The mast – the store' })).toBeVisible();
    const differing = person.page.getByRole('group', { name: 'Two answers for “Whom to call there”' });
    await expect(differing).toContainText('The shop beside the dispensary');
    await expect(differing.getByText('Rehema', { exact: true })).toBeVisible();
  }
  await mentor.page.getByRole('button', { name: 'Keep “Rehema”' }).click();
  await expect(focal.page.getByRole('group', { name: /Two answers for/ })).toHaveCount(0, { timeout: 20_000 });
  await expect(focal.page.getByRole('textbox', { name: 'Whom to call there' })).toHaveValue('Rehema');
  for (const person of both) await person.leave();
});
