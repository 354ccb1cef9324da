// Signing in with an organisation's account, against a real OpenID Connect provider: somebody who was invited by address
// comes in without a link, again on a second device; whom nobody expects is told so.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, Relay, test } from './relay.ts';
import { IdentityProvider } from './provider.ts';

test.setTimeout(150_000);

/** Goes through the provider's own page as `name`, up to the app again. */
async function signIn(page: Page, relay: Relay, name: string): Promise<void> {
  await page.goto(relay.address);
  await page.getByRole('link', { name: 'Sign in with Hope Alliance' }).click();
  await page.getByPlaceholder('Enter any login').fill(name);
  await page.getByPlaceholder('and password').fill('any');
  await page.getByRole('button', { name: 'Sign-in' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
}

test('accounts of an organisation lead in whoever was invited under their address, and nobody else', async ({ browser }) => {
  const provider = await IdentityProvider.listen();
  const folder = await mkdtemp(join(tmpdir(), 'tandem-secret-'));
  const secret = join(folder, 'secret');
  await writeFile(secret, `${IdentityProvider.secret}\n`);
  const oidc = ['--oidc-issuer', provider.issuer, '--oidc-client-id', IdentityProvider.client];
  const relay = await Relay.begin({
    extra: [...oidc, '--oidc-client-secret-file', secret, '--oidc-name', 'Hope Alliance'],
  });
  try {
    provider.serve(`${relay.address}/oidc/back`);
    const invite = ['--person', 'Zuri Otieno', '--role', 'editor', '--new-engagement', 'Mto Health Trust'];
    await relay.command('invite', ...invite, '--email', 'Zuri@example.org');

    for (const size of [{ width: 1280, height: 800 }, { width: 360, height: 640 }]) {
      const look = await browser.newPage({ viewport: size });
      await look.goto(relay.address);
      await expect(look.getByRole('link', { name: 'Sign in with Hope Alliance' })).toBeVisible();
      await look.screenshot({ path: `out/organisation-${String(size.width)}.png` });
      await look.close();
    }

    for (const stranger of ['mallory', 'unverified-zuri']) {
      const context = await browser.newContext();
      const page = await context.newPage();
      await signIn(page, relay, stranger);
      await expect(page.getByRole('alert')).toContainText('Nobody here expects this account.');
      await context.close();
    }

    // The first device comes with the invitation, the second with the account alone; both are one person.
    for (const device of ['Laptop', 'Phone']) {
      const context = await browser.newContext();
      const page = await context.newPage();
      await signIn(page, relay, 'zuri');
      await expect(page.getByText('Mto Health Trust')).toBeVisible();
      await page.getByLabel('A name for this device').fill(device);
      await page.getByRole('button', { name: 'Accept and join' }).click();
      await page.getByRole('button', { name: 'Open the notebook' }).click();
      await expect(page).toHaveURL(/\/e\/[0-9a-f]{32}\/today$/);
      await context.close();
    }
    const people = await relay.command('people');
    expect(people.match(/Zuri Otieno \(/g)).toHaveLength(1);
    expect(people).toContain('Laptop');
    expect(people).toContain('Phone');
    const audit = await relay.command('audit');
    expect(audit.match(/"deed":"identified"/g)).toHaveLength(2);

    // A way that another browser began is not this one's, and one that is over is over.
    const page = await browser.newPage();
    await page.goto(`${relay.address}/oidc/back?code=abc&state=def`);
    await expect(page.getByRole('alert')).toContainText('This sign-in is over.');
    await page.screenshot({ path: 'out/organisation-over.png' });
    await page.close();
  } finally {
    await relay.dispose();
    await provider.close();
    await rm(folder, { recursive: true, force: true });
  }
});
