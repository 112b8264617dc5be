import { content, expect, expectNoLoadSinceMark, mark, PAPER, sections, SEED, test, title } from '../fixtures/site';

const NOWHERE = {
  'an unknown section': '/nei-emon-bibhag',
  'an unknown story': `${SEED.section.path}/nei-emon-khobor`,
  'an unknown story in an unknown section': '/nei-emon-bibhag/nei-emon-khobor',
  'an address that is too deep': `${SEED.path}/aro`,
  'an address of another kind of site': '/wp-login.php',
};

for (const [what, path] of Object.entries(NOWHERE)) {
  test(`${what} is not found, and says so in Bengali`, async ({ page, visit, scripted }) => {
    await visit(path, 404);
    await expect(title(page)).toHaveText('এই ঠিকানায় কিছু নেই');
    await expect(page).toHaveTitle(`এই ঠিকানায় কিছু নেই | ${PAPER}`);
    await expect(content(page).getByText('৪০৪')).toBeVisible();
    await expect(page.getByRole('region', { name: 'সর্বশেষ খবর' }).getByRole('listitem')).toHaveCount(6);
    await expect(sections(page)).toBeVisible();

    if (scripted) await mark(page);
    await content(page).getByRole('link', { name: 'প্রথম পাতায় যান' }).click();
    await expect(page).toHaveURL('/');
    await expect(title(page)).toHaveText(`${PAPER} আজকের খবর`);
    if (scripted) await expectNoLoadSinceMark(page);
  });
}
