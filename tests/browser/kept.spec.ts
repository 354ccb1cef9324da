// What was typed or acknowledged survives: a closed tab, a killed relay, a second tab.
import { expect, test } from './relay.ts';
import { Person } from './person.ts';

test.use({ relayOptions: { demo: true } });
test.setTimeout(150_000);

async function firstCall(person: Person): Promise<string> {
  await person.visit('/mentoring');
  const newest = person.page.locator('main a[href*="/mentoring/"]').nth(1);
  return ((await newest.getAttribute('href')) ?? '').replace(/^.*(\/mentoring\/)/, '$1');
}

test('closing the tab in the middle of typing loses at most the last half second', async ({ browser, relay }) => {
  const mentor = await Person.join(browser, relay, 'mentor');
  const call = await firstCall(mentor);
  for (const round of [1, 2, 3]) {
    await mentor.visit(call);
    await mentor.allOnTheRelay();
    const early = ` Round ${String(round)} early words`;
    await mentor.typeAtEnd(early);
    // The writing goes on without a pause for longer than half a second; then the tab goes, in the middle of a word.
    const typed: number[] = [];
    for (const start = Date.now(); Date.now() - start < 1_500; ) {
      await mentor.page.keyboard.type('x', { delay: 20 });
      typed.push(Date.now());
    }
    const page = mentor.page;
    mentor.page = await mentor.context.newPage();
    const closed = Date.now();
    await page.close({ runBeforeUnload: false });
    await mentor.visit(call);
    await expect(mentor.notes).toHaveValue(new RegExp(early.trim()));
    // Every letter that was older than half a second is there.
    const due = typed.filter((at) => closed - at > 500).length;
    expect(due).toBeGreaterThan(10);
    const kept = async () =>
      /words(x*)/.exec((await mentor.notes.inputValue()).split(`Round ${String(round)} `)[1] ?? '')?.[1]?.length ?? 0;
    await expect.poll(kept).toBeGreaterThanOrEqual(due);
  }
  await mentor.leave();
});

test('a relay that is killed again and again loses nothing that it acknowledged and doubles nothing', async ({ browser, relay }) => {
  const mentor = await Person.join(browser, relay, 'mentor');
  await mentor.visit('/checklists');
  const add = mentor.page.getByRole('textbox', { name: 'Something else that must be in place' }).first();
  const names: string[] = [];
  for (const round of [1, 2, 3, 4, 5, 6]) {
    const name = `Spare part ${String(round)}`;
    names.push(name);
    await add.fill(name);
    await add.press('Enter');
    // Killed at another moment each time: before, during or after the exchange.
    await mentor.page.waitForTimeout(round * 7);
    await relay.kill();
    await expect(mentor.page.getByRole('checkbox', { name, exact: true })).toBeVisible();
    await relay.start();
  }
  await mentor.page.reload();
  await mentor.allOnTheRelay();
  const focal = await Person.join(browser, relay, 'focal');
  await focal.visit('/checklists');
  for (const name of names) await expect(focal.page.getByRole('checkbox', { name, exact: true })).toHaveCount(1);
  await mentor.leave();
  await focal.leave();
});

test('two tabs of one device show the same, and the second takes over when the first closes', async ({ browser, relay }) => {
  const mentor = await Person.join(browser, relay, 'mentor');
  await mentor.visit('/checklists');
  const second = await mentor.context.newPage();
  await second.goto(`${mentor.home}/checklists`);
  const add = (page: typeof second) => page.getByRole('textbox', { name: 'Something else that must be in place' }).first();
  await add(second).fill('Written in the second tab');
  await add(second).press('Enter');
  await expect(mentor.page.getByRole('checkbox', { name: 'Written in the second tab' })).toBeVisible();
  await mentor.page.close();
  await add(second).fill('Written after the first closed');
  await add(second).press('Enter');
  await expect(second.getByRole('checkbox', { name: 'Written after the first closed' })).toBeVisible();
  mentor.page = second;
  await mentor.allOnTheRelay();
  await mentor.leave();
});
