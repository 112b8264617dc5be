import { expectAccessible, expectNoSidewaysScrolling } from '../fixtures/a11y';
import { ADMIN, code, enter, invite, join, knock, newMember, parts, SIGN_IN } from '../fixtures/newsroom';
import { expect, test, title } from '../fixtures/site';

const WORKPLACES = ['', '/names', '/people', '/comments', '/house-rules', '/audit', '/account'];

test('a member comes in and goes out', async ({ page, scripted }) => {
  await page.goto('/newsroom/account');
  await expect(page).toHaveURL(`${SIGN_IN}?then=%2Fnewsroom%2Faccount`);
  await knock(page, ADMIN);
  await expect(page).toHaveURL('/newsroom/account');
  if (!scripted) {
    // Playwright's texts leave out what stands in <noscript>.
    await expect(page.locator('noscript p')).toBeVisible();
    await expect(page.locator('noscript p')).toContainText('বার্তাকক্ষের কাজের জন্য জাভাস্ক্রিপ্ট দরকার');
    return;
  }
  await expect(title(page)).toHaveText('আমার হিসাব');
  await page.getByRole('button', { name: 'বের হোন', exact: true }).click();
  await expect(page).toHaveURL(SIGN_IN);
  await page.goto('/newsroom');
  await expect(page).toHaveURL(SIGN_IN);
});

test('a wrong password is told, and the address stays', async ({ page, faults }) => {
  faults.expectStatus(422, /sign-in$/);
  await page.goto(SIGN_IN);
  const nobody = newMember();
  await knock(page, nobody);
  await expect(page.getByRole('alert')).toHaveText('ঠিকানা বা পাসওয়ার্ড মিলছে না।');
  await expect(page.getByLabel('ই-মেইল ঠিকানা')).toHaveValue(nobody.email);
  await expect(page.getByLabel('পাসওয়ার্ড', { exact: true })).toHaveValue('');
});

test('an admin invites somebody, who chooses a password and comes in', { tag: '@js' }, async ({ page, browser, faults }) => {
  const member = newMember();
  await enter(page, ADMIN, '/newsroom/people');
  const link = await invite(page, member);
  const theirs = await join(browser, link, member);
  await knock(theirs, member);
  await expect(parts(theirs)).toBeVisible();
  // An editor has nothing to do with people.
  await expect(parts(theirs).getByRole('link')).toHaveText(['সব লেখা', /^মন্তব্য/, 'আলোচনার নিয়ম', 'ছবি', 'বিভাগ, বিষয়, লেখক', 'কাজের খাতা', 'আমার হিসাব']);
  faults.expectStatus(404, /join/);
  await page.goto(link);
  await expect(title(page)).toHaveText('এই লিংক আর খোলে না');
  // Shut out, they are out at once.
  await page.goto('/newsroom/people');
  const entry = page.locator('.person', { hasText: member.name });
  await entry.getByText(`${member.name}: বদলান`).click();
  await entry.getByRole('button', { name: 'প্রবেশ বন্ধ করুন' }).click();
  await expect(page.getByRole('status')).toContainText('প্রবেশ বন্ধ করা হয়েছে');
  await theirs.reload();
  await expect(theirs).toHaveURL(SIGN_IN);
  await theirs.context().close();
});

test('a member sets the second factor up, and a code is asked for from then on', { tag: '@js' }, async ({ page, browser }) => {
  const member = newMember();
  await enter(page, ADMIN, '/newsroom/people');
  const theirs = await join(browser, await invite(page, member), member);
  await enter(theirs, member, '/newsroom/account');
  await theirs.getByRole('button', { name: 'চালু করুন' }).click();
  await expect(theirs.getByRole('img', { name: 'অ্যাপের জন্য কিউআর কোড' })).toBeVisible();
  await expectAccessible(theirs);
  const key = (await theirs.locator('.factor__key').innerText()).replaceAll(' ', '');
  await theirs.getByLabel('অ্যাপে দেখানো ছয় অঙ্ক').fill(code(key));
  await theirs.getByRole('button', { name: 'নিশ্চিত করুন' }).click();
  await expect(theirs.locator('.factor__codes li')).toHaveCount(10);
  const recovery = await theirs.locator('.factor__codes li').first().innerText();
  await theirs.getByRole('button', { name: 'লিখে রেখেছি' }).click();
  await expect(theirs.getByText('উদ্ধার কোড বাকি ১০টি')).toBeVisible();
  await theirs.getByRole('button', { name: 'বের হোন', exact: true }).click();
  await knock(theirs, member);
  await expect(title(theirs)).toHaveText('দ্বিতীয় ধাপ');
  await theirs.getByLabel('কোড').fill('000000');
  await theirs.getByRole('button', { name: 'প্রবেশ করুন' }).click();
  await expect(theirs.getByLabel('কোড')).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(theirs);
  await theirs.getByLabel('কোড').fill(recovery);
  await theirs.getByRole('button', { name: 'প্রবেশ করুন' }).click();
  await expect(parts(theirs)).toBeVisible();
  await theirs.context().close();
});

test('what is dangerous asks for the password, and goes on by itself', { tag: '@js' }, async ({ page, faults }) => {
  faults.expectStatus(403, /enrol_second_factor/);
  await enter(page, ADMIN, '/newsroom/account');
  // As if the last proof were long ago.
  await page.route(/enrol_second_factor/, route => route.fulfill({ status: 403, headers: { serverfnerror: 'x' }, body: '"ProveAgain"' }), { times: 1 });
  await page.getByRole('button', { name: 'চালু করুন' }).click();
  const form = page.getByRole('form', { name: 'নিশ্চিত করুন যে আপনিই' });
  await expect(form.getByRole('heading')).toBeFocused();
  await expectAccessible(page);
  await form.getByLabel('পাসওয়ার্ড').fill(ADMIN.password);
  await form.getByRole('button', { name: 'এগিয়ে যান' }).click();
  await expect(page.getByRole('img', { name: 'অ্যাপের জন্য কিউআর কোড' })).toBeVisible();
  await expect(form).toHaveCount(0);
});

test('the keyboard alone leads in, to every part, and out', { tag: '@js' }, async ({ page }) => {
  await page.goto(SIGN_IN);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.insertText(ADMIN.email);
  await page.keyboard.press('Tab');
  await page.keyboard.insertText(ADMIN.password);
  await page.keyboard.press('Enter');
  await expect(parts(page)).toBeVisible();
  const links = parts(page).getByRole('link');
  await expect(links).toHaveText(['সব লেখা', /^মন্তব্য/, 'আলোচনার নিয়ম', 'ছবি', 'বিভাগ, বিষয়, লেখক', 'সদস্যরা', 'কাজের খাতা', 'আমার হিসাব']);
  for (const name of ['সদস্যরা', 'কাজের খাতা', 'আমার হিসাব']) {
    await links.getByText(name).or(parts(page).getByRole('link', { name })).first().focus();
    await page.keyboard.press('Enter');
    await expect(title(page)).toHaveText(name);
    await expect(page.getByRole('main')).toBeFocused();
  }
  await page.getByRole('button', { name: 'বের হোন', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(SIGN_IN);
});

test('the newsroom speaks the language of its member', { tag: '@js' }, async ({ page, browser }) => {
  const member = newMember();
  await enter(page, ADMIN, '/newsroom/people');
  const theirs = await join(browser, await invite(page, member), member);
  await enter(theirs, member, '/newsroom/account');
  await theirs.getByLabel('বার্তাকক্ষের ভাষা').selectOption('en');
  await theirs.getByRole('button', { name: 'রাখুন' }).click();
  await expect(title(theirs)).toHaveText('My account');
  await expect(theirs.locator('html')).toHaveAttribute('lang', 'en');
  // The page itself is the site's, in Bengali: its words are asked for before it is known who comes, and then theirs.
  const words: string[] = [];
  theirs.on('request', request => words.push(...(/words\/(bn|en)-/.exec(request.url())?.slice(1) ?? [])));
  await theirs.goto('/newsroom/account');
  await expect(title(theirs)).toHaveText('My account');
  await expect(theirs.locator('html')).toHaveAttribute('lang', 'en');
  await expect(theirs.getByRole('navigation', { name: 'Parts of the newsroom' }).getByRole('link').first()).toHaveText('All stories');
  expect(words).toEqual(['bn', 'en']);
  await theirs.context().close();
});

test('the door can be used by everybody', { tag: '@js' }, async ({ page }) => {
  await page.goto(SIGN_IN);
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScrolling(page);
});

for (const place of WORKPLACES) {
  test(`the newsroom${place} can be used by everybody`, { tag: '@js' }, async ({ page }) => {
    await enter(page, ADMIN, `/newsroom${place}`);
    await expect(page.getByRole('main')).not.toBeEmpty();
    await page.waitForLoadState('networkidle');
    await expectAccessible(page);
    await page.setViewportSize({ width: 320, height: 640 });
    await expectNoSidewaysScrolling(page);
  });
}
