// Access is taken away while somebody writes offline: what they wrote is kept, their work elsewhere flows, and an editor
// takes it in.
import { expect, test } from './relay.ts';
import { Person } from './person.ts';

test.use({ relayOptions: { demo: true } });
test.setTimeout(150_000);

test('work of somebody whose access was taken away is kept, handed in, and taken in by an editor', async ({ browser, relay }) => {
  const mentor = await Person.join(browser, relay, 'mentor');
  const focal = await Person.join(browser, relay, 'focal');
  for (const person of [mentor, focal]) await person.allOnTheRelay();
  const document = /\/e\/([0-9a-f]{32})/.exec(mentor.home)?.[1] ?? '';
  await focal.goOffline();
  await focal.visit('/profile');
  const country = focal.page.getByRole('textbox', { name: 'Country' });
  await country.fill('Zanzibar');
  await country.blur();
  await expect(focal.state).toContainText(/1 waiting/);
  const name = relay.signInLinks.find(({ role }) => role.includes('focal'))?.name ?? '';
  await relay.command('access', '--person', name, '--engagement', document, '--role', 'none');
  await focal.goOnline();
  await focal.page.goto(`${relay.address}/saved`);
  const kept = focal.page.locator('#main').getByText('Access was taken away: your change is kept here', { exact: true });
  await expect(kept).toBeVisible({ timeout: 30_000 });
  await expect(focal.page.getByText('The relay keeps it too')).toBeVisible({ timeout: 30_000 });

  await mentor.visit('/more');
  await mentor.page.getByText(`Work of ${name} waits to be taken in`).click();
  await expect(mentor.page.getByText('Waits to be taken in')).toBeVisible();
  for (const size of [{ width: 1280, height: 800 }, { width: 360, height: 640 }]) {
    await mentor.page.setViewportSize(size);
    await mentor.page.screenshot({ path: `out/offered-${String(size.width)}.png` });
    await focal.page.setViewportSize(size);
    await focal.page.screenshot({ path: `out/parcel-${String(size.width)}.png` });
  }
  await mentor.page.getByRole('button', { name: 'Take in' }).click();
  await expect(mentor.page.getByText('Waits to be taken in')).toBeHidden();
  await mentor.visit('/profile');
  await expect(mentor.page.getByRole('textbox', { name: 'Country' })).toHaveValue('Zanzibar');
  await mentor.allOnTheRelay();

  await focal.page.reload();
  await expect(focal.page.getByText(/Taken in by/)).toBeVisible({ timeout: 30_000 });
  await focal.page.getByRole('button', { name: 'Take off the list' }).click();
  await expect(focal.page.getByText(/Taken in by/)).toBeHidden();
  for (const person of [mentor, focal]) await person.leave();
});
