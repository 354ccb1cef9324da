// The least that must hold before any other browser test makes sense: the one binary answers and serves the app.
import { expect, test } from './relay.ts';

test('the relay says that it is well', async ({ relay, request }) => {
  const answer = await request.get(`${relay.address}/healthz`);
  expect(answer.status()).toBe(200);
});

test('the shell loads, and nothing in it is refused by the content security policy', async ({ relay, page }) => {
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && message.text().includes('Content Security Policy')) {
      problems.push(message.text());
    }
  });
  page.on('pageerror', (error) => problems.push(error.message));
  const answer = await page.goto(`${relay.address}/`);
  expect(answer?.status()).toBe(200);
  expect(answer?.headers()['content-security-policy']).toContain("script-src 'self'");
  await expect(page).toHaveTitle(/Tandem/);
  await expect(page.locator('#app')).not.toBeEmpty();
  expect(problems).toEqual([]);
});

test('a killed relay comes back on the same address', async ({ relay, request }) => {
  const address = relay.address;
  await relay.kill();
  await expect(request.get(`${address}/healthz`)).rejects.toThrow();
  await relay.start();
  expect(relay.address).toBe(address);
  expect((await request.get(`${address}/healthz`)).status()).toBe(200);
});
