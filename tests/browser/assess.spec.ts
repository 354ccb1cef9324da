// The interview on a phone without a connection (P1.3, P6.1): the thumb leads from domain to domain and at the end to what
// is left; what others say is shown beside one's own level, not before it. Two people rate the same person at once. And
// progress on paper (P6.2): the tables behind its pictures are open.
import { expect, test } from './relay.ts';
import { Person } from './person.ts';

test.use({ relayOptions: { demo: true } });
test.setTimeout(180_000);

const phone = { width: 360, height: 640 };

test('two people rate one person on phones without a connection: domain after domain, both ratings kept, none nudged', async ({
  browser,
  relay,
}) => {
  const mentor = await Person.join(browser, relay, 'mentor');
  const focal = await Person.join(browser, relay, 'focal');
  const rate = (person: Person, domain: string, level: string) =>
    person.page.locator(`#domain-${domain}`).getByText(level, { exact: true }).click();
  for (const { page } of [mentor, focal]) await page.setViewportSize(phone);
  await mentor.visit('/assess');
  await mentor.page.getByRole('button', { name: 'Start a round' }).click();
  await mentor.page.getByRole('dialog').getByRole('button', { name: 'Start a round' }).click();
  await mentor.page.getByRole('link', { name: /Neema Kahigi/ }).first().click();
  await expect(mentor.page.getByText('0 of 5 rated by you')).toBeVisible();
  const interview = new URL(mentor.page.url()).pathname.replace(/^\/e\/[0-9a-f]+/, '');
  await mentor.allOnTheRelay();
  await focal.visit(interview);
  await expect(focal.page.getByText('0 of 5 rated by you')).toBeVisible();
  for (const person of [mentor, focal]) await person.goOffline();

  const onward = mentor.page.locator('.actions').getByRole('link').or(mentor.page.locator('.actions').getByRole('button'));
  await rate(mentor, 'infrastructure', 'Awareness');
  for (const [domain, name] of [
    ['security', 'Security operations'],
    ['applications', 'Application administration'],
    ['data', 'Data management'],
    ['service', 'Service delivery'],
  ] as const) {
    await expect(onward).toHaveText(`Next: ${name}`);
    await onward.click();
    await expect(mentor.page.getByRole('heading', { name })).toBeInViewport();
    await rate(mentor, domain, 'Practitioner');
  }
  await expect(mentor.page.getByRole('heading', { name: 'Neema Kahigi is rated' })).toBeVisible();
  await expect(mentor.page.getByRole('button', { name: 'Say what it rests on: Data management' })).toBeVisible();
  await expect(onward).toHaveText('Next: Peter Luhende');

  await rate(focal, 'data', 'Proficient');
  for (const person of [mentor, focal]) await person.goOnline();
  for (const person of [mentor, focal]) await person.allOnTheRelay();

  // The focal point sees the mentor's level where the own one stands, and elsewhere that there is one.
  await expect(focal.page.getByText('One other person has rated this.')).toHaveCount(4);
  await expect(focal.page.locator('#domain-data')).toContainText('Esther Wanjala · Practitioner');
  await rate(focal, 'security', 'Practitioner');
  await expect(focal.page.locator('#domain-security')).toContainText('Esther Wanjala · Practitioner');
  await expect(focal.page.getByText('One other person has rated this.')).toHaveCount(3);
  await focal.page.locator('#domain-service').getByRole('button', { name: 'Show it now' }).click();
  await expect(focal.page.locator('#domain-service')).toContainText('Esther Wanjala · Practitioner');
  // Both levels stand, and both see that they differ.
  await expect(mentor.page.locator('#domain-data')).toContainText('Baraka Ndimbo · Proficient');
  for (const { page } of [mentor, focal])
    await expect(page.locator('#domain-data')).toContainText('Assessors see this differently');
  await expect(mentor.page.getByRole('button', { name: 'Agree on a level: Data management' })).toBeVisible();
  for (const person of [mentor, focal]) await person.leave();
});

test('on paper the tables behind the pictures of progress are open, and folded again afterwards', async ({
  browser,
  relay,
}) => {
  const focal = await Person.join(browser, relay, 'focal');
  const { page } = focal;
  await focal.visit('/progress');
  const [all, open] = [page.locator('details:has(table)'), page.locator('details[open]:has(table)')];
  await expect(all).toHaveCount(2);
  await expect(open).toHaveCount(0);
  await page.evaluate(() => {
    window.addEventListener('beforeprint', () => {
      document.documentElement.dataset['open'] = String(document.querySelectorAll('details[open]:has(table)').length);
    });
  });
  await page.pdf();
  await expect(page.locator('html')).toHaveAttribute('data-open', '2');
  await expect(open).toHaveCount(0);
  await focal.leave();
});
