// Roles, invitations and devices from the app: inviting by link and QR code, changing a role in the middle of typing, taking
// access away, renaming and revoking a device, and the audit log of it all.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, Relay, test } from './relay.ts';
import { Person } from './person.ts';

test.use({ relayOptions: { demo: true } });
test.setTimeout(180_000);

/** At the size of a phone, or of the laptop that the wide story sets. */
async function look(person: Person, name: string): Promise<void> {
  const width = person.page.viewportSize()?.width ?? 0;
  await person.page.screenshot({ path: `out/${name}-${String(width)}.png` });
}

test('an editor invites, changes a role while its holder types, takes access away; the audit log tells', async ({
  browser,
  relay,
}) => {
  const mentor = await Person.join(browser, relay, 'mentor');
  const page = mentor.page;
  await mentor.visit('/members');
  await expect(page.getByRole('heading', { name: 'Access', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Invite somebody' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await look(mentor, 'invite');
  await page.getByLabel('Name', { exact: true }).fill('Zuri Otieno');
  await page.getByLabel('Role', { exact: true }).selectOption('editor');
  await page.getByRole('button', { name: 'Make the link' }).click();
  await expect(page.getByRole('img', { name: 'QR code of the link' })).toBeVisible();
  await look(mentor, 'link');
  const url = (await page.getByLabel('Link', { exact: true }).textContent()) ?? '';
  expect(url).toContain('/join#');
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await expect(page.getByText('Zuri Otieno')).toBeVisible();

  // A second invitation is taken back: whoever opens it is told so.
  await page.getByRole('button', { name: 'Invite somebody' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Nobody');
  await page.getByRole('button', { name: 'Make the link' }).click();
  const lost = (await page.getByLabel('Link', { exact: true }).textContent()) ?? '';
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await look(mentor, 'members');
  await page.getByRole('listitem').filter({ hasText: 'Nobody' }).getByRole('button', { name: 'Take back' }).click();
  await expect(page.getByText('The invitation of Nobody was taken back')).toBeVisible();
  const stranger = await browser.newPage();
  await stranger.goto(lost);
  await expect(stranger.getByRole('alert')).toContainText('taken back');
  await stranger.close();

  relay.lines.push(`Sign-in link for Zuri Otieno (editor): ${url}`);
  const zuri = await Person.join(browser, relay, 'Zuri');
  await zuri.visit('/profile');
  const country = zuri.page.getByRole('textbox', { name: 'Country' });
  await country.fill('Tanzania, Kilifi');
  await expect(zuri.page.getByRole('button', { name: 'Invite somebody' })).toHaveCount(0);

  // Her role becomes one that reads, while she types: what she wrote is kept, and she can write no more.
  await page.reload();
  const line = page.locator('details').filter({ hasText: 'Zuri Otieno' });
  await line.locator('summary').click();
  await line.getByLabel('Role', { exact: true }).selectOption('reader');
  await expect(page.getByText('Zuri Otieno: Reader')).toBeVisible();
  await expect(country).toBeDisabled({ timeout: 5_000 });
  await zuri.visit('/members');
  await expect(zuri.page.getByText('Zuri Otieno')).toBeVisible();
  await expect(zuri.page.getByRole('button', { name: 'Invite somebody' })).toHaveCount(0);

  await look(mentor, 'member');
  await page.getByRole('button', { name: 'Take access away' }).click();
  await look(mentor, 'take-away');
  await page.getByRole('dialog').getByRole('button', { name: 'Take access away' }).click();
  await expect(page.getByText('Zuri Otieno has no access any more')).toBeVisible();
  await expect(zuri.page.getByText('You have no access to this notebook any more')).toBeVisible({ timeout: 5_000 });
  await look(zuri, 'left');

  await page.getByRole('link', { name: /Who did what/ }).click();
  await expect(page.getByText('took access away from Zuri Otieno')).toBeVisible();
  await expect(page.getByText('took back the invitation of Nobody')).toBeVisible();
  await look(mentor, 'record');
  for (const person of [mentor, zuri]) await person.leave();
});

test('a person renames a device, adds one, and revokes the lost one, which is told so within seconds', async ({
  browser,
  relay,
}) => {
  const focal = await Person.join(browser, relay, 'focal');
  const page = focal.page;
  await page.goto(`${relay.address}/my-devices`);
  const here = page.getByRole('listitem').filter({ hasText: 'this device' });
  await here.getByRole('button', { name: 'Rename' }).click();
  await page.getByLabel('Name of the device').fill('Front desk phone');
  await page.getByRole('dialog').getByRole('button', { name: 'Rename' }).click();
  await expect(page.getByText('Front desk phone', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Add a device' }).click();
  const url = (await page.getByLabel('Link', { exact: true }).textContent()) ?? '';
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  relay.lines.push(`Sign-in link for Second phone (focal): ${url}`);
  const second = await Person.join(browser, relay, 'Second phone');
  await second.page.goto(`${relay.address}/my-devices`);
  await expect(second.page.getByText('this device')).toBeVisible();
  await look(second, 'my-devices');
  const lost = second.page.getByRole('listitem').filter({ hasText: 'Front desk phone' });
  await lost.getByRole('button', { name: 'Revoke' }).click();
  await look(second, 'revoke');
  await second.page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
  await expect(second.page.getByText('revoked on')).toBeVisible();
  await expect(focal.state).toContainText('Signed out', { timeout: 5_000 });
  await focal.page.screenshot({ path: 'out/revoked-360.png' });
  for (const person of [focal, second]) await person.leave();
});

test('an administrator sees how the relay is, its people and engagements, on a laptop', async ({ browser, relay }) => {
  const mentor = await Person.join(browser, relay, 'mentor');
  const page = mentor.page;
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`${relay.address}/relay`);
  await expect(page.getByText('No backups are made.')).toBeVisible();
  await expect(page.getByText('Room on the disk')).toBeVisible();
  await look(mentor, 'relay');
  const focal = page.locator('details').filter({ hasText: 'Baraka Ndimbo' });
  await focal.locator('summary').click();
  await focal.getByRole('button', { name: 'Make an administrator' }).click();
  await expect(page.getByText('Baraka Ndimbo may run the relay now')).toBeVisible();
  await focal.getByRole('button', { name: 'No longer an administrator' }).click();
  await expect(page.getByText('Baraka Ndimbo no longer runs the relay')).toBeVisible();
  // The last one stays.
  const own = page.locator('details').filter({ hasText: 'Esther Wanjala' });
  await own.locator('summary').click();
  await own.getByRole('button', { name: 'No longer an administrator' }).click();
  await expect(page.getByText('Nobody would be left who may run the relay.')).toBeVisible();
  await page.locator('#main').screenshot({ path: 'out/relay-whole-1280.png' });
  for (const place of ['members', 'record']) {
    await mentor.visit(`/${place}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText('Esther Wanjala').first()).toBeVisible();
    await look(mentor, place);
  }
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto(`${relay.address}/relay`);
  await expect(page.getByText('No backups are made.')).toBeVisible();
  await look(mentor, 'relay');

  // The notebook begins anew without its history: this device deletes the old copy and has the new one.
  await page.getByRole('button', { name: 'Begin anew' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await look(mentor, 'renew');
  await page.getByRole('dialog').getByRole('button', { name: 'Begin anew' }).click();
  await expect(page.getByText('The notebook begins anew.')).toBeVisible({ timeout: 30_000 });
  await look(mentor, 'renewed');
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();
  await page.goto(relay.address);
  // The only notebook is home: it is the new one.
  await expect(page).toHaveURL(/\/e\/[0-9a-f]{32}\/today$/, { timeout: 30_000 });
  expect(page.url()).not.toContain(mentor.home);
  await mentor.leave();
});

test('a backup that cannot be made is told where an administrator passes by', async ({ browser }) => {
  const folder = await mkdtemp(join(tmpdir(), 'tandem-backup-'));
  await writeFile(join(folder, 'file'), 'no folder');
  const relay = await Relay.begin({ demo: true, extra: ['--backup-dir', join(folder, 'file', 'backups')] });
  try {
    const mentor = await Person.join(browser, relay, 'mentor');
    await mentor.visit('/more');
    await expect(mentor.page.getByRole('link', { name: /Relay.*no backup/ })).toBeVisible();
    await mentor.page.getByRole('link', { name: /Relay.*no backup/ }).click();
    await expect(mentor.page.getByText('The last backup failed.')).toBeVisible();
    await mentor.leave();
    // Who does not run the relay is not troubled.
    const focal = await Person.join(browser, relay, 'focal');
    await focal.visit('/more');
    await expect(focal.page.getByRole('link', { name: /My devices/ })).toBeVisible();
    await expect(focal.page.getByText('no backup')).toHaveCount(0);
    await focal.leave();
  } finally {
    await relay.dispose();
    await rm(folder, { recursive: true, force: true });
  }
});
