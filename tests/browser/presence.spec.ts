// Who is here: two people through the relay. One sees the other arrive, sees where they write, and sees them gone when
// they leave or lose their connection.
import { expect, test } from './relay.ts';
import { Person } from './person.ts';

test.use({ relayOptions: { demo: true } });

/** The name of a person as their session says it. */
async function nameOf(person: Person): Promise<string> {
  return person.page.evaluate(async () => ((await (await fetch('/session')).json()) as { name: string }).name);
}

/** What others see beside the field that a person is writing in. */
const writing = (name: string) => `${name.split(' ')[0] ?? ''} is writing here`;

/** The newest call that was held, for two people to meet in. */
async function newestCall(person: Person): Promise<string> {
  await person.visit('/mentoring');
  const newest = person.page.locator('main a[href*="/mentoring/"]').nth(1);
  return ((await newest.getAttribute('href')) ?? '').replace(/^.*(\/mentoring\/)/, '$1');
}

test('one sees the other arrive, where they write, and that they are gone', async ({ browser, relay }) => {
  const mentor = await Person.join(browser, relay, 'mentor');
  const focal = await Person.join(browser, relay, 'focal');
  for (const person of [mentor, focal]) await person.allOnTheRelay();
  const [hers, his] = [await nameOf(mentor), await nameOf(focal)];
  const here = (person: Person, name: string) => person.page.getByRole('button', { name: `Here now: ${name}` });
  const writes = (person: Person, name: string) => person.page.getByText(writing(name));

  // Who was there first and who came later see each other.
  await expect(here(mentor, his)).toBeVisible();
  await expect(here(focal, hers)).toBeVisible();

  const call = await newestCall(mentor);
  for (const person of [mentor, focal]) await person.visit(call);
  await expect(here(mentor, his)).toBeVisible();
  await expect(writes(mentor, his)).toBeHidden();

  // In the notes, then in another field, then in none.
  await focal.notes.click();
  await expect(mentor.page.locator('[data-field$="/notes"]')).toContainText(writing(his));
  await focal.page.getByRole('textbox', { name: 'Issue' }).focus();
  await expect(mentor.page.locator('[data-field$="/issue"]')).toContainText(writing(his));
  await expect(writes(mentor, his)).toHaveCount(1);
  await focal.page.getByRole('textbox', { name: 'Issue' }).blur();
  await expect(writes(mentor, his)).toHaveCount(0);
  await expect(here(mentor, his)).toBeVisible();

  // Without a connection everybody is gone, for both; with one they are back.
  await focal.goOffline();
  await expect(here(focal, hers)).toBeHidden();
  await expect(here(mentor, his)).toBeHidden();
  await focal.goOnline();
  await expect(here(mentor, his)).toBeVisible();
  await expect(here(focal, hers)).toBeVisible();

  // Elsewhere in the engagement is still here; who closed the app is gone.
  await focal.visit('/today');
  await expect(here(mentor, his)).toBeVisible();
  await focal.leave();
  await expect(here(mentor, his)).toBeHidden();
  await mentor.leave();
});

test('of two tabs the one in which somebody writes speaks for the device', async ({ browser, relay }) => {
  const mentor = await Person.join(browser, relay, 'mentor');
  const focal = await Person.join(browser, relay, 'focal');
  for (const person of [mentor, focal]) await person.allOnTheRelay();
  const his = await nameOf(focal);
  const call = await newestCall(mentor);
  await mentor.visit(call);
  const written = mentor.page.getByText(writing(his));
  const here = mentor.page.getByRole('button', { name: `Here now: ${his}` });

  const second = await focal.context.newPage();
  await second.goto(focal.home + call);
  await second.getByRole('textbox', { name: 'Notes' }).click();
  await expect(written).toBeVisible();
  await focal.visit('/today');
  await expect(here).toBeVisible();
  await expect(written).toBeVisible();
  // The tab that led is closed; the other says again where it is.
  await focal.page.close();
  await expect(here).toBeVisible();
  await expect(written).toBeVisible();
  await second.close();
  await expect(here).toBeHidden();
  await focal.leave();
  await mentor.leave();
});
