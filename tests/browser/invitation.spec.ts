// Invitations that do not work say so, with the next step; one that works is used once.
import { expect, test } from './relay.ts';
import { Person } from './person.ts';

test.use({ relayOptions: { demo: true } });

test('an invitation works once; used and unknown ones say what to do', async ({ browser, relay, page }) => {
  const link = await relay.signIn('mentor');
  const mentor = await Person.join(browser, relay, 'mentor');
  await mentor.leave();
  await page.goto(link);
  await expect(page.getByRole('alert')).toContainText(/used/i);
  await page.goto('about:blank');
  await page.goto(`${relay.address}/join#AAAAAAAAAAAAAAAAAAAAAA`);
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.getByRole('alert').locator('p')).toHaveCount(2);
});

test('a stranger sees no notebook', async ({ page, relay }) => {
  await page.goto(`${relay.address}/e/${'0'.repeat(32)}/today`);
  await expect(page.getByText(/invitation/i).first()).toBeVisible();
});
