// Signs of trouble on a small phone without a connection (P9.1, P9.2): what was noticed leads to causes and ways out, is
// set aside for a reason, and comes back; sessions called off in a row are noticed by themselves. And Today names a session
// that is near, in this device's time (P3.1).
import { expect, test } from './relay.ts';
import { Person } from './person.ts';

test.use({ relayOptions: { demo: true } });
test.setTimeout(240_000);

const phone = { width: 360, height: 640 };
const IDLE = /Amani Sanga has finished nothing alone for [34] weeks/;

test('on a phone without a connection a sign leads to what helps, is set aside for a reason and shown again', async ({ browser, relay }) => {
  const mentor = await Person.join(browser, relay, 'mentor');
  const { page } = mentor;
  await page.setViewportSize(phone);
  await mentor.allOnTheRelay();
  await mentor.goOffline();

  // It stands on Today, with the delivery, and under More.
  await mentor.visit('/today');
  await expect(page.getByRole('link', { name: IDLE })).toBeVisible();
  await mentor.visit('/plan');
  await page.getByRole('link', { name: IDLE }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Learning alone stands still');
  await expect(page.getByText('Cut the material into pieces of less than 30 minutes.')).toBeVisible();
  // What shows it is a tap away.
  await page.getByRole('link', { name: /The routines as pages/ }).click();
  await expect(page.getByText('Amani Sanga')).toBeVisible();

  // Set aside with a reason, it does not nag.
  await mentor.visit('/more');
  await page.getByRole('link', { name: /^Signs of trouble/ }).click();
  await expect(page.getByRole('list').filter({ hasText: 'The assessment' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Set aside' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Set aside' })).toBeDisabled();
  await dialog.getByRole('textbox').fill('Her line is back on Monday');
  await dialog.getByRole('button', { name: 'Set aside' }).click();
  await expect(page.getByText('Nothing has been noticed')).toBeVisible();
  await mentor.visit('/plan');
  await expect(page.getByRole('link', { name: /^Sessions/ })).toBeVisible();
  await expect(page.getByRole('link', { name: IDLE })).toHaveCount(0);

  // The reason stays readable, for the other person too, who can show it again.
  await mentor.goOnline();
  await mentor.allOnTheRelay();
  const focal = await Person.join(browser, relay, 'focal');
  await focal.page.setViewportSize(phone);
  await focal.visit('/signs');
  await focal.page.getByText(/Her line is back on Monday/).click();
  await focal.page.getByRole('button', { name: 'Show it again' }).click();
  await expect(focal.page.getByRole('region', { name: IDLE })).toBeVisible();
  await focal.leave();

  // All twelve troubles, each with causes and ways out.
  await mentor.visit('/signs');
  const known = page.getByRole('region', { name: 'What can get stuck' }).getByRole('link');
  await expect(known).toHaveCount(12);
  await known.last().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Levels are disputed');
  await page.getByRole('link', { name: 'Assess' }).last().click();
  await expect(page).toHaveURL(/\/assess$/);
  await mentor.leave();
});

test('sessions called off in a row are noticed, and a session of tomorrow is named on Today', async ({ browser, relay }) => {
  const mentor = await Person.join(browser, relay, 'mentor');
  const { page } = mentor;
  await page.setViewportSize(phone);
  await mentor.allOnTheRelay();
  await mentor.goOffline();
  for (const title of ['Reading the log', 'Reading the log, second try']) {
    await mentor.visit('/sessions');
    await page.getByRole('textbox', { name: 'Topic of a new session' }).fill(title);
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    const soon = new Date(Date.now() + 20 * 3_600_000);
    const two = (number: number) => String(number).padStart(2, '0');
    const date = `${String(soon.getFullYear())}-${two(soon.getMonth() + 1)}-${two(soon.getDate())}`;
    await page.getByLabel('Date', { exact: true }).fill(date);
    await page.getByLabel('Time', { exact: true }).fill(`${two(soon.getHours())}:${two(soon.getMinutes())}`);
    await page.getByRole('combobox', { name: 'Who leads it' }).selectOption({ label: 'Esther Wanjala' });
    const session = page.url().replace(mentor.home, '');

    await mentor.visit('/today');
    const line = page.getByRole('link', { name: new RegExp(`^Session: ${title} `) });
    await expect(line).toContainText(`${two(soon.getHours())}:${two(soon.getMinutes())}`);
    await line.click();
    await expect(page).toHaveURL(new RegExp(`${session}$`));
    await page.getByRole('button', { name: 'Call it off' }).click();
    await expect(page.getByText('Called off', { exact: true }).first()).toBeVisible();
  }
  await mentor.visit('/today');
  await expect(page.getByRole('heading', { name: 'Next for you' })).toBeVisible();
  await expect(page.getByRole('link', { name: /^Session: Reading/ })).toHaveCount(0);
  await mentor.visit('/plan');
  await page.getByRole('link', { name: '2 sessions in a row were called off' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sessions are called off again and again');
  await mentor.leave();
});
