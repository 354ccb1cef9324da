// A member who hands in a change that kills any replica that tries it: everybody's app goes on, says whose it was, and
// opens again.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { enrol, push } from './raw-device.ts';
import { expect, test } from './relay.ts';
import { Person } from './person.ts';

test.use({ relayOptions: { demo: true } });
test.setTimeout(120_000);

const poison = fileURLToPath(new URL('../golden/poison/into-nothing.change', import.meta.url));

test('a poisoned change of one member stops nobody, and is shown as set aside', async ({ browser, relay }) => {
  const mentor = await Person.join(browser, relay, 'mentor');
  await mentor.allOnTheRelay();
  const document = /\/e\/([0-9a-f]{32})/.exec(mentor.home)?.[1] ?? '';
  const invited = ['--person', 'Mallory', '--role', 'editor', '--engagement', document];
  await relay.command('invite', ...invited);
  const cookie = await enrol(await relay.signIn('Mallory'));
  await push(relay.address, cookie, document, await readFile(poison));

  // The mentor's app was open when it came: it goes on, and what is written reaches the relay.
  await mentor.page.goto(`${relay.address}/saved`);
  const said = mentor.page.getByText('Something written by Mallory could not be read by this version');
  await expect(said).toBeVisible({ timeout: 30_000 });
  await mentor.visit('/profile');
  const country = mentor.page.getByRole('textbox', { name: 'Country' });
  await country.fill('Zanzibar');
  await country.blur();
  await mentor.allOnTheRelay();
  // After a reload the notebook opens, the edit is there, and it is still said whose work is missing.
  await mentor.page.reload();
  await expect(country).toHaveValue('Zanzibar');
  await mentor.page.goto(`${relay.address}/saved`);
  await expect(said).toHaveCount(1);

  // Who comes later gets everything else.
  const focal = await Person.join(browser, relay, 'focal');
  await focal.visit('/profile');
  await expect(focal.page.getByRole('textbox', { name: 'Country' })).toHaveValue('Zanzibar');
  for (const person of [mentor, focal]) await person.leave();
});

test('a poisoned change that lies in the store when the app opens does not keep it from opening', async ({ browser, relay }) => {
  const mentor = await Person.join(browser, relay, 'mentor');
  await mentor.allOnTheRelay();
  const document = /\/e\/([0-9a-f]{32})/.exec(mentor.home)?.[1] ?? '';
  const bytes = [...(await readFile(poison))];
  await mentor.goOffline();
  // Put where the app keeps what it received, beside everything else, as if it had come from a relay that marks nothing.
  await mentor.page.evaluate(
    async ({ document, bytes }) => {
      const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
      const name = names.find((name) => name.startsWith('tandem-')) ?? '';
      await new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => {
          const writing = opening.result.transaction('changes', 'readwrite');
          writing.objectStore('changes').add({ document, hash: 'f'.repeat(64), bytes: new Uint8Array(bytes) });
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
          writing.onerror = () => reject(new Error('not stored'));
        };
      });
    },
    { document, bytes },
  );
  await mentor.page.reload();
  await mentor.visit('/profile');
  const country = mentor.page.getByRole('textbox', { name: 'Country' });
  await expect(country).toHaveValue('Tanzania');
  await country.fill('Zanzibar');
  await country.blur();
  await expect(mentor.state).toContainText(/1 waiting/);
  await mentor.page.goto(`${relay.address}/saved`);
  await expect(mentor.page.getByText('Something written by somebody could not be read')).toBeVisible();
  await mentor.goOnline();
  await mentor.allOnTheRelay();
  await mentor.leave();
});
