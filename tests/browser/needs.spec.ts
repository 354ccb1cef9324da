// The needs assessment on a phone without a connection (P1): a gap in few taps, ranked while its scores are set (P1.2, P1.5),
// a requirement against the ratings (P1.4), the report with its signatures and what changed since (P1.6). Then two people
// at once: both scores stand side by side; one writes in the report while the other signs it.
import { type Browser } from '@playwright/test';
import { expect, type Relay, test } from './relay.ts';
import { Person } from './person.ts';

test.use({ relayOptions: { demo: true } });
test.setTimeout(150_000);

/** Sets a score as a thumb does, and lets go. */
async function score(person: Person, name: RegExp, value: number): Promise<void> {
  const slider = person.page.getByRole('slider', { name });
  await slider.focus();
  await slider.press('Home');
  for (let step = 1; step < value; step += 1) await slider.press('ArrowRight');
  await expect(person.page.locator('.line', { has: slider }).locator('output')).toHaveText(String(value));
}

async function addGap(person: Person, words: string): Promise<void> {
  await person.page.getByRole('button', { name: 'Add a gap' }).first().click();
  await person.page.getByRole('dialog').getByRole('textbox').fill(words);
  await person.page.getByRole('dialog').getByText('Data management').click();
  await person.page.getByRole('dialog').getByRole('button', { name: 'Add a gap' }).click();
  await expect(person.page.getByRole('heading', { level: 1, name: words })).toBeVisible();
}

const phone = { width: 360, height: 640 };

/** Mentor and focal point with phones, both at a report that nobody has signed, both without a connection. */
async function atOneReport(browser: Browser, relay: Relay): Promise<[Person, Person]> {
  const mentor = await Person.join(browser, relay, 'mentor');
  const focal = await Person.join(browser, relay, 'focal');
  for (const { page } of [mentor, focal]) await page.setViewportSize(phone);
  await mentor.visit('/needs');
  await mentor.page.getByRole('button', { name: 'Begin another report' }).click();
  await expect(mentor.page.getByRole('button', { name: 'Sign as Mentor' })).toBeVisible();
  await mentor.allOnTheRelay();
  await focal.visit('/needs');
  await expect(focal.page.getByRole('button', { name: 'Sign as Focal point' })).toBeVisible();
  // Nobody is asked to sign for whom the profile names somebody else, or nobody.
  for (const { page } of [mentor, focal])
    await expect(page.getByRole('button', { name: /^Sign as Partner|^Sign as Partnership/ })).toHaveCount(0);
  for (const person of [mentor, focal]) await person.goOffline();
  return [mentor, focal];
}

/** Writes at the beginning of the report's summary, and leaves it. */
async function summarise(person: Person, words: string): Promise<void> {
  const summary = person.page.getByRole('textbox', { name: 'Summary' });
  await summary.click();
  await person.page.keyboard.press('Control+Home');
  await person.page.keyboard.type(words);
  await summary.blur();
  await expect(person.page.locator('.paper')).toContainText(words.trim());
}

test('from gap to endorsed report on a phone with the network off', async ({ browser, relay }) => {
  const mentor = await Person.join(browser, relay, 'mentor');
  await mentor.allOnTheRelay();
  // Everything behind the places is there after the first visit, also what was never opened.
  await mentor.goOffline();
  const { page } = mentor;
  await mentor.visit('/assess');
  await page.getByRole('link', { name: 'Gaps' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Gaps' })).toBeVisible();

  await addGap(mentor, 'No copy is kept off site');
  for (const [name, value] of [[/Programme criticality/, 5], [/Security risk/, 4], [/Operational impact/, 4]] as const)
    await score(mentor, name, value);
  await expect(page.locator('.rank')).toContainText('4.4');
  await expect(page.locator('.rank')).toContainText('Critical');
  await page.getByRole('button', { name: 'Back' }).click();
  const row = page.getByRole('listitem').filter({ hasText: 'No copy is kept off site' });
  await expect(row).toContainText('Critical');

  // The weights make a hundred, or nothing is kept.
  await page.getByText('How much each score counts').click();
  await page.getByRole('textbox', { name: 'Programme criticality' }).fill('10');
  await expect(page.getByText(/still to give/)).toBeVisible();
  await page.getByRole('textbox', { name: 'Security risk' }).fill('60');
  await page.getByRole('textbox', { name: 'Security risk' }).blur();
  await expect(page.getByText('Together 100 %')).toBeVisible();
  await expect(row).toContainText('4.1');
  await page.getByRole('button', { name: 'Back to 40, 30, 30' }).click();
  await expect(row).toContainText('4.4');

  await page.getByRole('link', { name: 'Requirements' }).click();
  await page.getByRole('button', { name: 'Add a requirement' }).first().click();
  await page.getByRole('dialog').getByRole('textbox').fill('Restore the registry within two hours');
  await page.getByRole('button', { name: 'On to the levels' }).click();
  await page.getByRole('dialog').getByRole('combobox', { name: 'Data management' }).selectOption('3');
  await page.getByRole('button', { name: 'Done' }).click();
  const card = page.getByRole('article').filter({ hasText: 'Restore the registry within two hours' });
  await expect(card).toContainText('Proficient or above');
  await expect(card).toContainText(/One person only|Covered|Nobody yet/);

  await page.getByRole('link', { name: 'Report' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Needs report' })).toBeVisible();
  await expect(page.locator('.paper')).toContainText('No copy is kept off site');
  await expect(page.locator('.paper')).toContainText('Restore the registry within two hours');
  await page.getByRole('textbox', { name: 'Summary' }).click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Restores first. ');
  await page.getByRole('textbox', { name: 'Summary' }).blur();
  await expect(page.locator('.paper')).toContainText('Restores first.');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as Markdown' }).click();
  expect((await saved).suggestedFilename()).toMatch(/^Needs assessment .*\.md$/);
  await page.getByRole('textbox', { name: 'Say something about it' }).fill('Ready for the leadership');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByText('Ready for the leadership')).toBeVisible();

  // A reload without a line: all is there.
  await page.reload();
  await expect(page.locator('.paper')).toContainText('Restores first.');
  await mentor.goOnline();
  await mentor.allOnTheRelay();

  // The other one sees it, and what changes since is told.
  const focal = await Person.join(browser, relay, 'focal');
  await focal.visit('/needs');
  await expect(focal.page.getByText('Ready for the leadership')).toBeVisible();
  await mentor.leave();
  await focal.leave();
});

test('two people score the same gap at the same time: both scores stand side by side', async ({ browser, relay }) => {
  const mentor = await Person.join(browser, relay, 'mentor');
  const focal = await Person.join(browser, relay, 'focal');
  await mentor.visit('/gaps');
  await addGap(mentor, 'Nobody watches the copies');
  const gap = new URL(mentor.page.url()).pathname.replace(/^\/e\/[0-9a-f]+/, '');
  const both = [mentor, focal];
  for (const person of both) {
    await person.visit(gap);
    await expect(person.page.getByRole('heading', { level: 1, name: 'Nobody watches the copies' })).toBeVisible();
    await person.allOnTheRelay();
    await person.goOffline();
  }
  await score(mentor, /Security risk/, 5);
  await score(mentor, /Programme criticality/, 4);
  await score(focal, /Security risk/, 2);
  await score(focal, /Operational impact/, 3);
  for (const person of both) await expect(person.state).toContainText(/waiting/);
  for (const person of both) await person.goOnline();
  for (const person of both) await person.allOnTheRelay();
  for (const person of both) {
    const differing = person.page.getByRole('group', { name: /Two answers for “Security risk/ });
    await expect(differing).toContainText('5');
    await expect(differing).toContainText('2');
    const output = (name: RegExp) =>
      person.page.locator('.line', { has: person.page.getByRole('slider', { name }) }).locator('output');
    await expect(output(/Programme criticality/)).toHaveText('4');
    await expect(output(/Operational impact/)).toHaveText('3');
  }
  await focal.page.getByRole('button', { name: 'Keep “5”' }).click();
  for (const person of both) {
    await expect(person.page.getByRole('group', { name: /Two answers/ })).toBeHidden();
    await expect(person.page.locator('.rank')).toContainText('4.0');
  }
  for (const person of both) await person.leave();
});

test('partner and mentor sign the report on phones with the network off, and what changes later is told', async ({
  browser,
  relay,
}) => {
  const [mentor, focal] = await atOneReport(browser, relay);
  const both = [
    { person: mentor, role: 'Mentor' },
    { person: focal, role: 'Focal point' },
  ];
  for (const { person, role } of both) {
    await person.page.getByRole('button', { name: `Sign as ${role}` }).click();
    await expect(person.page.getByText('Nothing has changed since')).toHaveCount(1);
    await person.page.reload();
    await expect(person.page.getByText('Nothing has changed since')).toHaveCount(1);
  }
  for (const { person } of both) await person.goOnline();
  for (const { person } of both) await person.allOnTheRelay();
  for (const { person } of both)
    await expect(person.page.getByText('Nothing has changed since')).toHaveCount(2);

  await mentor.goOffline();
  await summarise(mentor, 'Restores first. ');
  await expect(mentor.page.getByText('Changed since it was signed: one difference')).toHaveCount(2);
  await mentor.goOnline();
  await mentor.allOnTheRelay();
  for (const { person } of both) {
    const changed = person.page.getByText('Changed since it was signed: one difference');
    await expect(changed).toHaveCount(2);
    await changed.first().click();
    await expect(person.page.locator('ins', { hasText: 'Restores first.' }).first()).toBeVisible();
  }
  // Signed again, as it stands now: for the one who did.
  await focal.page.getByRole('button', { name: 'Sign it as it is now' }).click();
  await expect(focal.page.getByText('Nothing has changed since')).toHaveCount(1);
  await focal.allOnTheRelay();
  for (const { person } of both) await person.leave();
});

test('one writes in the report while the other signs it, both offline: words, comment and signature all stay', async ({
  browser,
  relay,
}) => {
  const [mentor, focal] = await atOneReport(browser, relay);
  await summarise(mentor, 'Restores first. ');
  await mentor.page.getByRole('textbox', { name: 'Say something about it' }).fill('Is the budget in?');
  await mentor.page.getByRole('button', { name: 'Add', exact: true }).click();
  await focal.page.getByRole('button', { name: 'Sign as Focal point' }).click();
  await expect(focal.page.getByText('Nothing has changed since')).toBeVisible();
  await focal.page.getByRole('textbox', { name: 'Say something about it' }).fill('Signed from the field');
  await focal.page.getByRole('button', { name: 'Add', exact: true }).click();

  for (const person of [mentor, focal]) await person.goOnline();
  for (const person of [mentor, focal]) await person.allOnTheRelay();
  for (const { page } of [mentor, focal]) {
    await expect(page.locator('.paper')).toContainText('Restores first.');
    for (const words of ['Is the budget in?', 'Signed from the field']) await expect(page.getByText(words)).toBeVisible();
    await expect(page.getByText('Changed since it was signed: one difference')).toHaveCount(1);
  }
  // Each takes only their own words back.
  await expect(mentor.page.getByRole('button', { name: /Signed from the field/ })).toHaveCount(0);
  await mentor.page.getByRole('button', { name: /Is the budget in/ }).click();
  await expect(mentor.page.getByRole('listitem').filter({ hasText: 'Is the budget in?' })).toHaveCount(0);
  for (const person of [mentor, focal]) await person.leave();
});
