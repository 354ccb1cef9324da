// Every place at the size of a small phone and of a laptop, in English and in Arabic: nothing is cut off, nothing is a
// raw message id, and the direction is right. Also how long an engagement of a year takes to open (printed, not judged).
import { expect, test } from "./relay.ts";
import { Person } from "./person.ts";

/** The parts of a training plan, after its overview, which has the plan's own address. */
const PLAN_PARTS = [
  "overview",
  "objectives",
  "weeks",
  "resources",
  "time",
  "milestones",
  "document",
];

test.use({ relayOptions: { demo: true } });
test.setTimeout(480_000);

const places = [
  "/today",
  "/assess",
  "/plan",
  "/mentoring",
  "/mentoring/call-4-0-0",
  "/schedule",
  "/log",
  "/handover",
  "/members",
  "/record",
  "/more",
  "/actions",
  "/checklists",
  "/people",
  "/profile",
  "/bin",
  "/talks",
  "/talks/restore",
  "/stakeholders",
  "/timeline",
  "/progress",
  "/signs",
  "/signs/completing",
  "/signs/remote",
  "/gaps",
  "/requirements",
  "/needs",
  "/sessions",
  "/sessions/checks",
  "/sessions/upendo-teaches",
  "/assignments",
  "/assignments/inventory",
  "/forms",
  "/forms/new",
  "/forms/first-year",
  "/forms/nyambiro",
  "/forms/second-person-after",
  "/templates/site-visit",
  "/plan/second-person/running",
  "/plan/second-person/support",
  "/plan/new",
  ...PLAN_PARTS.map((part) => `/plan/second-person/${part}`),
  "/gaps/one-technician",
  "/needs/needs",
];

test("every place fits a small phone and a laptop, in English and in Arabic", async ({
  browser,
  relay,
}) => {
  const mentor = await Person.join(browser, relay, "mentor");
  for (const language of ["en", "ar"]) {
    await mentor.page.goto(`${relay.address}/settings`);
    await mentor.page
      .locator('select:has(option[value="ar"])')
      .selectOption(language);
    await expect(mentor.page.locator("html")).toHaveAttribute(
      "dir",
      language === "ar" ? "rtl" : "ltr",
    );
    for (const size of [
      { width: 360, height: 640 },
      { width: 1280, height: 800 },
    ]) {
      await mentor.page.setViewportSize(size);
      for (const place of places) {
        await mentor.visit(place);
        await expect(mentor.page.getByRole("heading").first()).toBeVisible();
        const wide = await mentor.page.evaluate(
          () =>
            document.documentElement.scrollWidth -
            document.documentElement.clientWidth,
        );
        expect(
          wide,
          `${place} in ${language} at ${String(size.width)}`,
        ).toBeLessThanOrEqual(0);
        const text = await mentor.page.locator("body").innerText();
        expect(text, `${place} in ${language}`).not.toMatch(
          /(^|\s)(place|error|item|level|domain|today|sync|call|talk|ask|verdict|band|proof|kind|schedule|pace|agenda|log|handover|form|forms|part|template|asked|month|sign(?!-in\b|-off\b)|signs|trouble)-[a-z-]+(\s|$)/m,
        );
      }
    }
  }
  await mentor.leave();
});

test("a year’s engagement opens: the times are printed", async ({
  browser,
  relay,
}) => {
  const mentor = await Person.join(browser, relay, "mentor");
  await mentor.allOnTheRelay();
  await mentor.goOffline();
  // In the page itself, from the start of loading: when the screen stands, and when the core itself has spoken.
  await mentor.page.addInitScript(() => {
    const note = (what: string) => (document.documentElement.dataset[what] ??= String(Math.round(performance.now())));
    const watch = new MutationObserver(() => {
      if (document.querySelector('main h1') !== null) note('shown');
    });
    watch.observe(document, { childList: true, subtree: true });
    const marks = new PerformanceObserver(() => note('own'));
    marks.observe({ type: "mark" });
  });
  for (const place of ["/today", "/mentoring", "/assess"]) {
    const shown: number[] = [];
    const own: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      await mentor.visit(place);
      await expect(mentor.page.locator("html[data-own]")).toBeAttached();
      await mentor.page.reload({ waitUntil: "commit" });
      const html = mentor.page.locator("html[data-shown][data-own]");
      shown.push(Number(await html.getAttribute("data-shown")));
      own.push(Number(await html.getAttribute("data-own")));
    }
    const [first, second] = [median(shown), median(own)];
    console.log(
      `${place} opens offline in ${String(first)} ms, the core takes over at ${String(second)} ms (medians of 5); ` +
        `times four, as on a slow phone: ${String(first * 4)} ms and ${String(second * 4)} ms`,
    );
    expect(first).toBeGreaterThan(0);
    expect(second).toBeGreaterThan(0);
  }
  await mentor.leave();
});

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
