// A line of Today, a cell of the matrix and a gap lead to the very spot, on a small phone without a connection (P4.4, P0.6,
// P1.3, P2.1): nobody has to look for what they tapped. And a page ends where its words end.
import { expect, test } from './relay.ts';
import { Person } from './person.ts';

test.use({ relayOptions: { demo: true }, actionTimeout: 10_000 });
test.setTimeout(90_000);

test('what is tapped is in view: an action, a task, a difference, a plan from its gap', async ({ browser, relay }) => {
  const mentor = await Person.join(browser, relay, 'mentor');
  const { page } = mentor;
  await page.setViewportSize({ width: 360, height: 640 });
  await mentor.allOnTheRelay();
  await mentor.goOffline();

  // An action deep in its call, and a task far down the year.
  await mentor.visit('/today');
  await page.getByRole('link', { name: /^Go to the call of/ }).first().click();
  await expect(page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`)).toBeInViewport();
  await mentor.visit('/today');
  await page.getByRole('link', { name: 'Timeline' }).first().click();
  await expect(page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`)).toBeInViewport();

  // Where two assessors differ, from Today and from the matrix.
  await mentor.visit('/today');
  await page.getByRole('link', { name: /^Agree on a level for Upendo Shirima/ }).click();
  await expect(page.locator('#settle-security')).toBeInViewport();
  await mentor.visit('/assess');
  await page.locator('a.cell[href*="#settle-security"]').click();
  await expect(page.locator('#settle-security')).toBeInViewport();

  // What works already stands with a gap (P0.5), and a plan begins from it.
  await mentor.visit('/gaps/one-technician');
  await expect(page.getByText('Every cable in the switch cabinet is labelled')).toBeVisible();
  await page.getByRole('link', { name: 'Make a plan from this gap' }).click();
  await expect(page.getByRole('checkbox', { name: 'Only Joseph can repair the hospital network' })).toBeChecked();

  // Under the folded document nothing follows.
  await mentor.visit('/plan/second-person/document');
  await expect(page.getByRole('heading', { name: 'Comments' })).toBeVisible();
  const rest = await page.evaluate(
    () => document.documentElement.scrollHeight - (document.querySelector('main')?.getBoundingClientRect().bottom ?? 0) - scrollY,
  );
  expect(rest).toBeLessThan(100);
  await mentor.leave();
});
