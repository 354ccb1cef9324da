// From a gap to a signed plan on a small phone without a connection (P2.1–P2.7), and two people at the same plan at the
// same time: both moves stay, both answers are shown, a signature says what changed since.
import { type Locator, type Page } from '@playwright/test';
import { expect, test } from './relay.ts';
import { Person } from './person.ts';

test.use({ relayOptions: { demo: true } });
test.setTimeout(240_000);

const phone = { width: 360, height: 640 };
const gap = 'Nobody has put a backup back';

/** Makes a plan for a gap that was not written down yet; the plan's first screen is its objectives. */
async function makePlan(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'New plan from gaps' }).click();
  await page.getByRole('textbox', { name: 'A gap that is not written down yet' }).fill(gap);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('checkbox', { name: gap })).toBeChecked();
  await page.getByRole('button', { name: 'Make the plan' }).click();
  await expect(page).toHaveURL(/\/plan\/[a-z0-9]{12}\/objectives$/);
}

const part = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Parts of the plan' }).getByRole('link', { name, exact: true }).click();

/** Carries a row by its handle to before another, with a mouse or with a finger. */
async function carry(page: Page, row: Locator, to: Locator, finger: boolean): Promise<void> {
  await to.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const [from, end] = [await row.locator('.handle').boundingBox(), await to.boundingBox()];
  if (!from || !end) throw new Error('both rows are on the screen');
  const x = Math.round(from.x + from.width / 2);
  const [y, until] = [Math.round(from.y + from.height / 2), Math.round(end.y + 6)];
  const steps = Array.from({ length: 8 }, (_, step) => Math.round(y + ((until - y) * (step + 1)) / 8));
  if (!finger) {
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (const at of steps) await page.mouse.move(x, at);
    await page.mouse.up();
    return;
  }
  const hand = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: number) =>
    hand.send('Input.dispatchTouchEvent', { type, touchPoints: at === undefined ? [] : [{ x, y: at }] });
  await touch('touchStart', y);
  for (const at of steps) await touch('touchMove', at);
  await touch('touchEnd');
  await hand.detach();
}

/** What is done in the weeks, in order. */
const sequence = (page: Page) => page.locator('[data-row] .what').allTextContents();

test('on a phone without a connection a gap becomes a plan with objectives, weeks, time and a signature', async ({ browser, relay }) => {
  const focal = await Person.join(browser, relay, 'focal');
  const { page } = focal;
  await page.setViewportSize(phone);
  await focal.allOnTheRelay();
  await focal.visit('/plan');
  await expect(page.getByRole('link', { name: 'New plan from gaps' })).toBeVisible();
  await focal.goOffline();
  await makePlan(page);

  // P2.1: a vague verb draws a hint, and is kept all the same.
  await expect(page.locator('main details')).toHaveCount(3);
  await page.getByRole('textbox', { name: 'One more objective' }).fill('Understand the log');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  const hint = page.getByText('Nobody can see whether that was reached.').first();
  await expect(hint).toBeVisible();
  await page.getByText('Understand the log', { exact: true }).click();
  const words = page.getByRole('textbox', { name: 'What a learner will be seen doing' });
  await words.fill('Document what the log says');
  await words.blur();
  await expect(hint).toBeHidden();

  // P2.5: the example.
  await part(page, 'Weeks');
  for (const sum of ['Learner 14 h', 'Trainer 14.5 h', '6 weeks']) await expect(page.getByText(sum).first()).toBeVisible();

  // P2.3: by keyboard, and the focus stays with what was moved.
  const second = (await sequence(page))[1] ?? '';
  const earlier = page.getByRole('button', { name: `Move earlier: ${second}` });
  await earlier.focus();
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await sequence(page))[0]).toBe(second);
  await expect(page.getByRole('button', { name: 'Move earlier: ' + second })).toBeDisabled();
  const firstLater = page.getByRole('button', { name: `Move later: ${second}` });
  await firstLater.click();
  await expect.poll(async () => (await sequence(page))[1]).toBe(second);

  // By hand: carried by its handle, with a mouse and then with a finger.
  let before: string[] = [];
  for (const finger of [false, true]) {
    before = await sequence(page);
    const carried = before[1] ?? '';
    await carry(page, page.locator('[data-row]').nth(1), page.locator('[data-row]').first(), finger);
    await expect.poll(async () => (await sequence(page))[0]).toBe(carried);
    await expect(page.locator('.carrying')).toHaveCount(0);
  }
  // What was said about it covers no button at the thumb.
  const [said, action] = [page.locator('.toast'), page.locator('.actions')];
  const [above, below] = [await said.boundingBox(), await action.boundingBox()];
  if (!above || !below) throw new Error('both are on the screen');
  expect(above.y + above.height).toBeLessThanOrEqual(below.y);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => sequence(page)).toEqual(before);

  // A prerequisite that comes later is flagged.
  await page.locator('[data-row] button').first().click();
  await page.getByRole('combobox', { name: 'What comes first' }).selectOption({ label: 'Practical demonstration (week 5)' });
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await expect(page.locator('[data-row]').first().getByText('What it needs first comes later')).toBeVisible();

  // P2.2: Nyambiro's line carries no live session; an offline package is one tap.
  await expect(page.getByText(/A live session needs 1 Mbps/).first()).toBeVisible();
  await page.getByRole('button', { name: /Set it up together/ }).first().click();
  await page.getByRole('button', { name: 'Make it an offline package' }).click();
  await expect(page.getByRole('button', { name: 'Make it an offline package' })).toBeHidden();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await expect(page.getByText('Learner 14 h')).toBeVisible();

  // P2.4, P2.6, P2.7.
  await part(page, 'Resources');
  await page.getByRole('checkbox', { name: 'Practice environment' }).check();
  await expect(page.getByText('1 of 7 ready')).toBeVisible();
  await part(page, 'Sign');
  await expect(page.getByRole('heading', { name: 'Weekly schedule' })).toBeVisible();
  await page.getByRole('button', { name: 'Sign as Focal point' }).click();
  await expect(page.getByText('Nothing has changed since')).toBeVisible();
  await part(page, 'Time');
  await page.getByRole('textbox', { name: 'Buffer' }).fill('40');
  await page.getByRole('textbox', { name: 'Buffer' }).blur();
  await expect(page.getByText(/7 weeks on the calendar/)).toBeVisible();
  await part(page, 'Sign');
  await expect(page.getByText('Changed since it was signed: one difference')).toBeVisible();

  await focal.goOnline();
  await focal.allOnTheRelay();
  await focal.leave();
});

test('two people change the same plan offline: both moves stay, both titles are shown, the signature says so', async ({ browser, relay }) => {
  const mentor = await Person.join(browser, relay, 'mentor');
  const focal = await Person.join(browser, relay, 'focal');
  await mentor.visit('/plan');
  await makePlan(mentor.page);
  const plan = mentor.page.url().replace(/^.*(\/plan\/[a-z0-9]+)\/.*$/, '$1');
  await part(mentor.page, 'Sign');
  await mentor.page.getByRole('button', { name: 'Sign as Mentor' }).click();
  await expect(mentor.page.getByText('Nothing has changed since')).toBeVisible();
  await mentor.allOnTheRelay();
  await focal.visit(`${plan}/weeks`);
  await expect(focal.page.locator('[data-row]')).toHaveCount(16);

  const both = [mentor, focal];
  for (const person of both) await person.goOffline();
  const work = [
    { person: mentor, title: 'Restores every quarter', row: 2, way: 'earlier' },
    { person: focal, title: 'Backups that come back', row: 5, way: 'earlier' },
  ];
  const moved: string[] = [];
  for (const { person, title, row, way } of work) {
    await person.visit(`${plan}/weeks`);
    await expect(person.page.locator('[data-row]')).toHaveCount(16);
    const what = (await sequence(person.page))[row] ?? '';
    moved.push(what);
    await person.page.locator('[data-row]').nth(row).locator(`[data-way="${way}"]`).click();
    await expect.poll(async () => (await sequence(person.page)).indexOf(what)).toBe(row - 1);
    await person.visit(plan);
    const line = person.page.getByRole('textbox', { name: 'What the plan is called' });
    await line.fill(title);
    await line.blur();
    await expect(person.state).toContainText(/\d+ waiting/);
  }

  for (const person of both) await person.goOnline();
  for (const person of both) await person.allOnTheRelay();
  const orders: string[][] = [];
  for (const { person } of work) {
    await person.visit(`${plan}/weeks`);
    await expect(person.page.locator('[data-row]')).toHaveCount(16);
    await expect.poll(async () => (await sequence(person.page)).indexOf(moved[0] ?? '')).toBe(1);
    await expect.poll(async () => (await sequence(person.page)).indexOf(moved[1] ?? '')).toBe(4);
    orders.push(await sequence(person.page));
    await person.visit(plan);
    const differing = person.page.getByRole('group', { name: /Two answers for “What the plan is called”/ });
    for (const { title } of work) await expect(differing).toContainText(title);
    await person.visit(`${plan}/document`);
    await expect(person.page.getByText(/Changed since it was signed: [0-9]+ differences/)).toBeVisible();
  }
  expect(orders[0]).toEqual(orders[1]);
  for (const person of both) await person.leave();
});
