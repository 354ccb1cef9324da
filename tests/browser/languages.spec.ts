// The words of one language come with the app; those of another when it is chosen, and from then on they are there
// without a connection too.
import { expect, test } from './relay.ts';
import { Person } from './person.ts';

test.use({ relayOptions: { demo: true }, viewport: { width: 360, height: 640 } });
test.setTimeout(150_000);

test('another language is chosen with a connection, and everything is in it without one', async ({ browser, relay }) => {
  // Where bytes are to be saved, the other languages are not fetched in advance.
  const saving = () => Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  const mentor = await Person.join(browser, relay, 'mentor', saving);
  const { page } = mentor;
  const language = page.getByRole('combobox');

  await relay.stop();
  await page.goto(new URL('/settings', mentor.home).href);
  await language.first().selectOption({ label: 'Français' });
  await expect(page.getByText('The words are not on this device yet')).toBeVisible();
  await expect(language.first()).toHaveValue('en');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');

  await relay.start();
  await language.first().selectOption({ label: 'Français' });
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  const kept = () =>
    page.evaluate(async () => (await (await caches.open('words')).keys()).filter(({ url }) => /fr-[^/]*$/.test(url)).length);
  await expect.poll(kept).toBe(2);

  await relay.stop();
  await mentor.visit('/today');
  await expect(page.getByRole('link', { name: 'Aujourd’hui' })).toBeVisible();
  await page.reload();
  await mentor.visit('/talks');
  await expect(page.getByText('Avant de planifier', { exact: false })).toBeVisible();
});
