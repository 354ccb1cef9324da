// The second start works with the network off and the relay gone: app, notebook, edits. Then the edits arrive.
import { expect, test } from './relay.ts';
import { Person } from './person.ts';

test.use({ relayOptions: { demo: true } });

test('after the first visit everything works without a connection, also after a reload', async ({ browser, relay }) => {
  const mentor = await Person.join(browser, relay, 'mentor');
  await mentor.allOnTheRelay();
  await mentor.goOffline();
  await relay.stop();

  await mentor.page.reload();
  await expect(mentor.page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(mentor.state).toContainText('Offline');

  // P0.3: a remark is kept at once, with no line and no relay, and is there after another reload.
  await mentor.visit('/checklists');
  const spare = mentor.page.getByRole('textbox', { name: 'Something else that must be in place' }).first();
  await spare.fill('A spare router at every site');
  await spare.press('Enter');
  await expect(mentor.page.getByRole('checkbox', { name: 'A spare router at every site' })).toBeVisible();
  await expect(mentor.state).toContainText('1 waiting');
  await mentor.page.reload();
  await expect(mentor.page.getByRole('checkbox', { name: 'A spare router at every site' })).toBeVisible();

  await relay.start();
  await mentor.goOnline();
  await mentor.allOnTheRelay();
  const other = await Person.join(browser, relay, 'focal');
  await other.visit('/checklists');
  await expect(other.page.getByRole('checkbox', { name: 'A spare router at every site' })).toBeVisible();
  await mentor.leave();
  await other.leave();
});
