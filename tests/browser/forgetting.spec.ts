// A device is told to forget: while it was offline somebody wrote on it, its person was removed (or it was revoked), and an
// editor ordered that the copy be deleted. What was written reaches the editor first; then the copy is gone, and says so.
import { expect, test } from './relay.ts';
import { Person } from './person.ts';

test.use({ relayOptions: { demo: true } });
test.setTimeout(180_000);

/** Asks the relay as a person's app would. */
function ask(person: Person, path: string, body?: unknown): Promise<unknown> {
  return person.page.evaluate(
    async ([path, body]) => {
      const how = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
      return (await (await fetch(path, how)).json()) as unknown;
    },
    [path, body] as const,
  );
}

/** Everything that this device's databases hold, as text. */
function stored(person: Person): Promise<string> {
  return person.page.evaluate(async () => {
    let all = '';
    for (const { name } of await indexedDB.databases()) {
      const base = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name ?? '');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(new Error(name));
      });
      for (const store of base.objectStoreNames) {
        const rows = base.transaction(store).objectStore(store);
        for (const asking of [rows.getAllKeys(), rows.getAll()]) {
          await new Promise((resolve) => (asking.onsuccess = resolve));
          if (store !== 'parcels') all += JSON.stringify(asking.result);
        }
      }
      base.close();
    }
    return all;
  });
}

test('a copy is deleted as ordered after what waited was handed in, and a revoked device keeps its work', async ({ browser, relay }) => {
  const mentor = await Person.join(browser, relay, 'mentor');
  const focal = await Person.join(browser, relay, 'focal');
  for (const person of [mentor, focal]) await person.allOnTheRelay();
  const document = /\/e\/([0-9a-f]{32})/.exec(mentor.home)?.[1] ?? '';
  await focal.goOffline();
  await focal.visit('/profile');
  const country = focal.page.getByRole('textbox', { name: 'Country' });
  await country.fill('Zanzibar');
  await country.blur();
  await expect(focal.state).toContainText(/1 waiting/);
  expect(await stored(focal)).toContain(document);

  const { members } = (await ask(mentor, `/people/${document}`)) as { members: { person: string; role: string; name: string }[] };
  const name = relay.signInLinks.find(({ role }) => role.includes('focal'))?.name ?? '';
  const person = members.find((member) => member.name === name)?.person ?? '';
  await ask(mentor, `/people/${document}/${person}`, { role: null, forget: true });
  await focal.goOnline();
  await focal.page.goto(`${relay.address}/saved`);
  await expect(focal.page.getByText('This device was told to delete its copy, and did.')).toBeVisible({ timeout: 45_000 });
  await focal.page.screenshot({ path: 'out/forgotten.png' });
  const done = async () => {
    const { forgetting } = (await ask(mentor, `/people/${document}`)) as { forgetting: { done_ms: number | null }[] };
    // The demo's people have a device of their story too, which nobody holds in hand.
    return forgetting.some(({ done_ms }) => done_ms !== null);
  };
  await expect.poll(done, { timeout: 30_000 }).toBe(true);
  expect(await stored(focal), 'nothing of it is on the device').not.toContain(document);
  await focal.page.goto(focal.home + '/today');
  await focal.page.screenshot({ path: 'out/forgotten-place.png' });

  await mentor.visit('/more');
  await mentor.page.getByText(`Work of ${name} waits to be taken in`).click();
  await mentor.page.getByRole('button', { name: 'Take in' }).click();
  await expect(mentor.page.getByText('Waits to be taken in')).toBeHidden();
  await mentor.visit('/profile');
  await expect(mentor.page.getByRole('textbox', { name: 'Country' })).toHaveValue('Zanzibar');
  await mentor.allOnTheRelay();

  // A device that was revoked without an order keeps what it wrote, and everything that it holds.
  const [device] = (await ask(mentor, '/devices')) as { device: string }[];
  await mentor.goOffline();
  await mentor.page.getByRole('textbox', { name: 'Country' }).fill('Pemba');
  await mentor.page.getByRole('textbox', { name: 'Country' }).blur();
  await expect(mentor.state).toContainText(/1 waiting/);
  const cookies = (await mentor.context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const revoked = await fetch(`${relay.address}/devices/${device?.device ?? ''}/revoke`, { method: 'POST', headers: { cookie: cookies } });
  expect(revoked.status).toBe(200);
  await mentor.goOnline();
  await expect(mentor.state).toContainText('Access was taken away: your change is kept here', { timeout: 45_000 });
  await mentor.page.goto(`${relay.address}/saved`);
  await expect(mentor.page.getByText('The relay keeps it too')).toBeVisible({ timeout: 30_000 });
  await expect(mentor.page.getByRole('button', { name: 'Save as a file' }).first()).toBeVisible();
  await mentor.page.screenshot({ path: 'out/revoked.png' });
  await mentor.visit('/profile');
  await expect(mentor.page.getByText('Profile').first()).toBeVisible();
  for (const person of [mentor, focal]) await person.leave();
});

test('an engagement founded anew takes the place of the old copy, and what waited can be taken in there', async ({ browser, relay }) => {
  const mentor = await Person.join(browser, relay, 'mentor');
  const focal = await Person.join(browser, relay, 'focal');
  for (const person of [mentor, focal]) await person.allOnTheRelay();
  const old = /\/e\/([0-9a-f]{32})/.exec(mentor.home)?.[1] ?? '';
  await focal.goOffline();
  await focal.visit('/profile');
  const country = focal.page.getByRole('textbox', { name: 'Country' });
  await country.fill('Zanzibar');
  await country.blur();
  await expect(focal.state).toContainText(/1 waiting/);
  const printed = await relay.command('renew', '--engagement', old);
  const renewed = /^Renewed .*: ([0-9a-f]{32})$/m.exec(printed)?.[1] ?? '';
  await focal.goOnline();
  await focal.page.goto(`${relay.address}/saved`);
  await expect(focal.page.getByText('This device was told to delete its copy, and did.')).toBeVisible({ timeout: 45_000 });
  await expect(focal.page.getByText('The relay keeps it too')).toBeVisible({ timeout: 30_000 });
  await expect.poll(async () => (await stored(focal)).includes(old), { timeout: 30_000 }).toBe(false);
  for (const person of [mentor, focal]) {
    await person.page.goto(`${relay.address}/e/${renewed}/today`);
    await expect(person.page.getByRole('list', { name: 'Learning cycle' })).toBeVisible({ timeout: 30_000 });
  }
  await focal.page.screenshot({ path: 'out/renewed.png' });
  const name = relay.signInLinks.find(({ role }) => role.includes('focal'))?.name ?? '';
  await mentor.page.goto(`${relay.address}/e/${renewed}/more`);
  await mentor.page.getByText(`Work of ${name} waits to be taken in`).click();
  await mentor.page.getByRole('button', { name: 'Take in' }).click();
  await expect(mentor.page.getByText('Waits to be taken in')).toBeHidden();
  await mentor.page.goto(`${relay.address}/e/${renewed}/profile`);
  await expect(mentor.page.getByRole('textbox', { name: 'Country' })).toHaveValue('Zanzibar');
  for (const person of [mentor, focal]) await person.leave();
});
