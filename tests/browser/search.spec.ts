// Search over everything that is written, on a small phone without a connection: what was written a moment ago is found
// without its accents and capitals, an Arabic word in another form of its letters, and a tap leads there.
import { expect, test } from "./relay.ts";
import { Person } from "./person.ts";

test.use({
  relayOptions: { demo: true },
  viewport: { width: 360, height: 640 },
});
test.setTimeout(120_000);

test("what was written a moment ago is found without a connection, and a tap leads there", async ({
  browser,
  relay,
}) => {
  const mentor = await Person.join(browser, relay, "mentor");
  const { page } = mentor;
  await mentor.allOnTheRelay();
  await mentor.goOffline();

  await mentor.visit("/timeline");
  for (const task of ["Réparer le Générateur", "صيانة المُولِّد"]) {
    await page.getByRole("button", { name: "Add a task" }).click();
    const sheet = page.getByRole("dialog");
    await sheet.getByLabel("What", { exact: true }).fill(task);
    await sheet.getByRole("button", { name: /^Add/ }).click();
    await expect(page.getByText(task).first()).toBeVisible();
  }

  await mentor.visit("/more");
  await page.getByRole("link", { name: /^Search/ }).click();
  const box = page.getByRole("searchbox", {
    name: "What are you looking for?",
  });
  await expect(box).toBeFocused();
  await box.fill("generateur REPARER");
  await expect(page.getByRole("main").getByRole("status")).toHaveText("One thing found");
  await expect(
    page.getByRole("link", { name: /^Réparer le Générateur/ }),
  ).toBeVisible();
  await box.fill("المولد صيانه");
  await expect(page.getByRole("link", { name: /صيانة المُولِّد/ })).toBeVisible();
  await box.fill("no such words anywhere");
  await expect(page.getByRole("main").getByRole("status")).toHaveText(/^Nothing found/);

  // What the demo's year holds: the call in which it stands is one tap away.
  await box.fill("RESTORE");
  await expect(page.getByRole("main").getByRole("status")).toHaveText(/^\d+ things found/);
  await page
    .getByRole("link", { name: /Mentoring call/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/mentoring\/[^/]+$/);
  await expect(page.getByText(/restore/i).first()).toBeVisible();
  await page.goBack();
  await expect(box).toBeVisible();
});
