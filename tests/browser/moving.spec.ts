// The relay moves to another address (here: another name of the same machine, which is another origin to a browser). What
// was written offline arrives first; then each browser goes there by itself, joins without a question, and shows the same
// notebook; the device that it was is revoked. Whoever comes to the old address is led on.
import { type Page } from '@playwright/test';
import { expect, test } from './relay.ts';
import { Person } from './person.ts';

test.use({ relayOptions: { demo: true } });
test.setTimeout(180_000);

/** The page on a phone and on a laptop. */
async function picture(page: Page, name: string): Promise<void> {
  for (const [width, height] of [[360, 640], [1280, 800]] as const) {
    await page.setViewportSize({ width, height });
    await page.screenshot({ path: `out/${name}-${String(width)}.png` });
  }
  await page.setViewportSize({ width: 360, height: 640 });
}

test('a browser brings everything to the new address by itself, and the old one leads there', async ({ browser, relay }) => {
  const mentor = await Person.join(browser, relay, 'mentor');
  const focal = await Person.join(browser, relay, 'focal');
  for (const person of [mentor, focal]) await person.allOnTheRelay();
  const there = relay.address.replace('127.0.0.1', 'localhost');
  const path = new URL(focal.home).pathname;

  await focal.goOffline();
  await focal.visit('/profile');
  const country = focal.page.getByRole('textbox', { name: 'Country' });
  await country.fill('Zanzibar');
  await country.blur();
  await expect(focal.state).toContainText(/1 waiting/);
  const told = await relay.command('move-to', there);
  expect(told).toMatch(/^Moving to http:\/\/localhost:\d+: \d+ devices at the old address$/m);

  // In the middle of something nobody is taken away: the edit arrives, and the person is told.
  await focal.goOnline();
  await expect(focal.page.getByText(/This notebook moves to localhost/)).toBeVisible({ timeout: 45_000 });
  await focal.allOnTheRelay();
  await picture(focal.page, 'moving');
  await focal.page.getByRole('button', { name: 'Go there' }).click();
  await expect(focal.page).toHaveURL(`${there}/join`, { timeout: 30_000 });
  await expect(focal.page.getByText(/Your notebook lives at localhost/)).toBeVisible({ timeout: 30_000 });
  await expect(focal.page.getByText('Ready to work without a connection')).toBeVisible({ timeout: 30_000 });
  await picture(focal.page, 'moving-arrived');
  await focal.page.getByRole('button', { name: 'Open the notebook' }).click();
  await expect(focal.page).toHaveURL(`${there}${path}/today`);
  await focal.page.goto(`${there}${path}/profile`);
  await expect(focal.page.getByRole('textbox', { name: 'Country' })).toHaveValue('Zanzibar');
  await expect(focal.page.getByText(/This notebook moves/)).toBeHidden();
  await focal.page.getByRole('textbox', { name: 'Country' }).fill('Pemba');
  await focal.page.getByRole('textbox', { name: 'Country' }).blur();
  await focal.allOnTheRelay();

  // Whoever opens the app is taken there at once, and what was written there is on the relay of both addresses.
  await mentor.visit('/profile');
  await expect(mentor.page.getByText('Ready to work without a connection')).toBeVisible({ timeout: 45_000 });
  expect(mentor.page.url()).toBe(`${there}/join`);
  await mentor.page.goto(`${there}${path}/profile`);
  await expect(mentor.page.getByRole('textbox', { name: 'Country' })).toHaveValue('Pemba');

  // One person, whose device of before is revoked, and nobody's invitation is left over.
  const people = await relay.command('people');
  for (const { name } of relay.signInLinks.slice(0, 2)) {
    const [own = ''] = people.split(`${name} (`)[1]?.split(/\n(?=\S)/u) ?? [];
    const devices = own.split('\n').filter((line) => line.startsWith('  device ') && line.includes('Android'));
    expect(devices.map((line) => line.includes('revoked')).sort(), own).toEqual([false, true]);
  }
  expect(people).not.toContain('\ninvitation ');

  // The old address: opened anew it leads on; who was busy there reads where the notebook is.
  await focal.page.goto(`${relay.address}${path}/today`);
  await expect(focal.page).toHaveURL(new RegExp(`^${there}/`, 'u'), { timeout: 30_000 });
  await mentor.context.addInitScript(() => setInterval(() => dispatchEvent(new Event('input')), 20));
  await mentor.page.goto(`${relay.address}${path}/today`);
  await expect(mentor.page.getByText(/This notebook has moved to localhost/)).toBeVisible({ timeout: 30_000 });
  await expect(mentor.page.getByText('Signed out')).toBeHidden();
  await picture(mentor.page, 'moving-gone');
  for (const person of [mentor, focal]) await person.leave();
});
