// Delivery on a small phone without a connection (P3.1–P3.7): a session is planned, attendance taken, an assignment
// reviewed; and two people who take attendance in the same session at once (P3.5): every mark stays.
import { expect, test } from './relay.ts';
import { Person } from './person.ts';

test.use({ relayOptions: { demo: true } });
test.setTimeout(240_000);

const phone = { width: 360, height: 640 };

test('on a phone without a connection a session is planned, attendance taken and an assignment reviewed', async ({ browser, relay }) => {
  const mentor = await Person.join(browser, relay, 'mentor');
  const { page } = mentor;
  await page.setViewportSize(phone);
  await mentor.allOnTheRelay();
  await mentor.visit('/plan');
  await expect(page.getByRole('link', { name: /^Sessions/ })).toBeVisible();
  await mentor.goOffline();

  // P3.2: whose hours the sessions left, and the slot that shares them.
  await page.getByRole('link', { name: /^Sessions/ }).click();
  await expect(page.getByRole('row', { name: /Esther Wanjala [1-9] of 7 outside/ })).toBeVisible();
  await expect(page.getByText(/^Next: /)).toBeVisible();

  // P3.1: a topic, a date, a time; everybody's clock.
  await page.getByRole('textbox', { name: 'Topic of a new session' }).fill('Reading the firewall log');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Reading the firewall log');
  const session = page.url().replace(mentor.home, '');
  await page.getByLabel('Date', { exact: true }).fill('2030-07-02');
  await page.getByLabel('Time', { exact: true }).fill('14:30');
  await expect(page.getByRole('list', { name: 'What the clock shows elsewhere' })).toContainText('Kisolanga hospital');

  // P3.4: ninety minutes in one tap; a long lecture draws a hint.
  await page.getByRole('button', { name: 'Use the usual agenda (90 minutes)' }).click();
  await expect(page.getByText('90 of 90 minutes are planned.')).toBeVisible();
  await page.getByText('Demonstration', { exact: true }).click();
  await page.getByRole('combobox', { name: 'How' }).selectOption({ label: 'One talks' });
  await expect(page.getByText(/25 minutes of talk in a row/)).toBeVisible();
  await page.getByRole('textbox', { name: 'What do you hope for?' }).fill('Which lines matter');
  await page.getByRole('textbox', { name: 'What do you hope for?' }).press('Enter');
  await expect(page.getByRole('checkbox', { name: 'Which lines matter' })).toBeVisible();

  // P3.5: one tap per person, led to on the day itself.
  const attendance = page.getByRole('button', { name: 'Take attendance' });
  await expect(attendance).toHaveCount(0);
  await page.getByLabel('Date', { exact: true }).fill(new Date().toISOString().slice(0, 10));
  await page.getByLabel('Time', { exact: true }).fill('00:10');
  await attendance.click();
  await page.getByRole('checkbox', { name: 'Joseph Mtweve' }).check();
  await page.getByRole('checkbox', { name: 'Neema Kahigi' }).check();
  await expect(page.getByText(/^2 there, \d+ expected/)).toBeVisible();
  await page.reload();
  await expect(page.getByRole('checkbox', { name: 'Joseph Mtweve' })).toBeChecked();

  // Called off, with the reason, and counted.
  await page.getByRole('button', { name: 'Call it off' }).click();
  const reason = page.getByRole('textbox', { name: 'Why it was called off' });
  await expect(reason).toBeFocused();
  await expect(reason).toBeInViewport();
  await reason.fill('No line at all');
  await reason.blur();
  await mentor.visit('/sessions');
  await expect(page.getByText('5 held, 2 called off')).toBeVisible();

  // P3.6, P3.7: Upendo's work waits for review, and says so on Today; feedback with nothing specific is hinted at.
  await mentor.visit('/today');
  const waits = page.getByRole('link', { name: /^Review “Find the fault that Joseph has hidden/ });
  await expect(waits).toContainText('Work of Upendo Shirima');
  await waits.click();
  await expect(page.getByRole('textbox', { name: 'What was done' })).toHaveValue(/Port 14 was dead/);
  const well = page.getByRole('textbox', { name: 'What went well' });
  await well.fill('Well done');
  await well.blur();
  await expect(page.getByText('Nothing specific yet: name one thing that was seen.')).toBeVisible();
  await well.fill('You looked at the drawing before the cable');
  await well.blur();
  await expect(page.getByText('Nothing specific yet: name one thing that was seen.')).toBeHidden();
  await page.getByRole('button', { name: 'Successful' }).click();
  await expect(page.getByRole('button', { name: 'Successful' })).toHaveAttribute('aria-pressed', 'true');
  await mentor.visit('/today');
  await expect(page.getByRole('heading', { name: 'Next for you' })).toBeVisible();
  await expect(waits).toHaveCount(0);

  // P3.6: a task whose day has passed is overdue with each learner until it is handed in.
  await mentor.visit('/assignments');
  await page.getByRole('textbox', { name: 'A new task' }).fill('Label every cable');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Label every cable');
  await page.getByLabel('By when', { exact: true }).fill(new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10));
  await page.getByLabel('By when', { exact: true }).blur();

  await mentor.goOnline();
  await mentor.allOnTheRelay();

  // What was done without a connection is with the other person.
  const focal = await Person.join(browser, relay, 'focal');
  await focal.visit(session);
  await expect(focal.page.getByRole('textbox', { name: 'Why it was called off' })).toHaveValue('No line at all');
  await expect(focal.page.getByRole('checkbox', { name: 'Neema Kahigi' })).toBeChecked();
  await focal.visit('/today');
  const late = focal.page.getByRole('link', { name: /^Hand in “Label every cable”/ });
  await expect(late).toContainText('Overdue');
  await late.click();
  await focal.page.getByRole('button', { name: 'Hand in my work' }).click();
  await focal.visit('/today');
  await expect(focal.page.getByRole('heading', { name: 'Next for you' })).toBeVisible();
  await expect(late).toHaveCount(0);
  await focal.leave();
  await mentor.leave();
});

test('two people take attendance in the same session at once, both offline: every mark stays', async ({ browser, relay }) => {
  const mentor = await Person.join(browser, relay, 'mentor');
  const focal = await Person.join(browser, relay, 'focal');
  const both = [mentor, focal];
  for (const person of both) {
    await person.page.setViewportSize(phone);
    await person.allOnTheRelay();
    await person.visit('/sessions/checks');
    await expect(person.page.getByRole('checkbox', { name: 'Joseph Mtweve' })).toBeVisible();
    await person.goOffline();
  }
  await mentor.page.getByRole('checkbox', { name: 'Joseph Mtweve' }).check();
  await mentor.page.getByRole('checkbox', { name: 'Upendo Shirima' }).check();
  await focal.page.getByRole('checkbox', { name: 'Amani Sanga' }).check();
  // Of Upendo the two think differently.
  await focal.page.getByRole('checkbox', { name: 'Upendo Shirima' }).check();
  await focal.page.getByRole('checkbox', { name: 'Upendo Shirima' }).uncheck();
  for (const person of both) await expect(person.state).toContainText(/\d+ waiting/);
  for (const person of both) await person.goOnline();
  for (const person of both) {
    await person.allOnTheRelay();
    for (const name of ['Joseph Mtweve', 'Amani Sanga']) {
      await expect(person.page.getByRole('checkbox', { name })).toBeChecked();
    }
    const differing = person.page.getByRole('group', { name: /Two answers for “Upendo Shirima”/ });
    await expect(differing).toContainText('Upendo Shirima was there');
    await expect(differing).toContainText('Upendo Shirima was not there');
  }
  await mentor.page.getByRole('button', { name: /Keep .*Upendo Shirima was there/ }).first().click();
  await expect(mentor.page.getByRole('checkbox', { name: 'Upendo Shirima' })).toBeChecked();
  await expect(focal.page.getByRole('group', { name: /Two answers for/ })).toHaveCount(0, { timeout: 20_000 });
  await expect(focal.page.getByRole('checkbox', { name: 'Upendo Shirima' })).toBeChecked();
  for (const person of both) await person.leave();
});
