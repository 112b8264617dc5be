// Passkeys: a browser with an authenticator in it, which Chromium plays (WebAuthn of the DevTools protocol).
import type { Browser, Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScrolling } from '../fixtures/a11y';
import { ADMIN, enter, invite, join, newMember, parts, SIGN_IN, type Member } from '../fixtures/newsroom';
import { expect, test } from '../fixtures/site';

const BUTTON = 'পাসকি দিয়ে ঢুকুন';

/** Gives the page's browser an authenticator. What it is told then: whether whoever touches it is known to it. */
async function authenticator(page: Page): Promise<(isKnown: boolean) => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return async isKnown => void (await session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: isKnown }));
}

/** A new member on the page of their account, in a browser of their own. */
async function member(page: Page, browser: Browser): Promise<{ theirs: Page; who: Member; touch: (isKnown: boolean) => Promise<void> }> {
  const who = newMember();
  await enter(page, ADMIN, '/newsroom/people');
  const theirs = await join(browser, await invite(page, who), who);
  const touch = await authenticator(theirs);
  await enter(theirs, who, '/newsroom/account');
  return { theirs, who, touch };
}

async function add(page: Page, name: string): Promise<void> {
  await page.getByLabel('পাসকির নাম').fill(name);
  await page.getByRole('button', { name: 'পাসকি যোগ করুন' }).click();
  await expect(page.getByRole('status')).toContainText('পাসকি যোগ হয়েছে');
  await expect(page.locator('.passkeys__one', { hasText: name })).toBeVisible();
}

async function goOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'বের হোন', exact: true }).click();
  await expect(page).toHaveURL(SIGN_IN);
}

test('a member adds a passkey and comes in with it', { tag: '@js' }, async ({ page, browser }) => {
  const { theirs } = await member(page, browser);
  await add(theirs, 'আমার ফোন');
  await expect(theirs.locator('.passkeys__when')).toContainText('এখনও ব্যবহার হয়নি');
  await expectAccessible(theirs);
  await goOut(theirs);
  await theirs.goto(`${SIGN_IN}?then=%2Fnewsroom%2Faccount`);
  await expectAccessible(theirs);
  await theirs.getByRole('button', { name: BUTTON }).click();
  await expect(theirs).toHaveURL('/newsroom/account');
  await expect(theirs.locator('.passkeys__when')).toContainText('শেষ ব্যবহার');
  await theirs.context().close();
});

test('a passkey has a name, and opens nothing once it is removed', { tag: '@js' }, async ({ page, browser }) => {
  const { theirs } = await member(page, browser);
  await add(theirs, 'আমার ফোন');
  const entry = theirs.locator('.passkeys__one');
  await entry.getByText('আমার ফোন: বদলান').click();
  await entry.getByLabel('পাসকির নাম').fill('পুরনো ফোন');
  await expectAccessible(theirs);
  await entry.getByRole('button', { name: 'রাখুন' }).click();
  await expect(theirs.locator('.passkeys__name')).toHaveText('পুরনো ফোন');
  await entry.getByText('পুরনো ফোন: বদলান').click();
  await entry.getByRole('button', { name: 'পাসকিটি সরান' }).click();
  await expect(entry).toHaveCount(0);
  await goOut(theirs);
  await theirs.getByRole('button', { name: BUTTON }).click();
  await expect(theirs.getByRole('alert')).toContainText('পাসকিটি মেলেনি');
  await theirs.context().close();
});

test('who is not known to the device stays outside, and hears what to do', { tag: '@js' }, async ({ page, browser }) => {
  const { theirs, touch } = await member(page, browser);
  await touch(false);
  await theirs.getByLabel('পাসকির নাম').fill('ফোন');
  await theirs.getByRole('button', { name: 'পাসকি যোগ করুন' }).click();
  await expect(theirs.getByRole('alert').filter({ hasText: 'পাসকি তৈরি হয়নি' })).toBeVisible();
  await touch(true);
  await add(theirs, 'ফোন');
  // One device, one passkey.
  await theirs.getByLabel('পাসকির নাম').last().fill('আবার');
  await theirs.getByRole('button', { name: 'পাসকি যোগ করুন' }).click();
  await expect(theirs.getByRole('alert').filter({ hasText: 'আগে থেকেই আছে' })).toBeVisible();
  await goOut(theirs);
  await touch(false);
  await theirs.getByRole('button', { name: BUTTON }).click();
  await expect(theirs.getByRole('alert')).toContainText('কাজটি থামানো হয়েছে');
  await expectAccessible(theirs);
  await touch(true);
  await theirs.getByRole('button', { name: BUTTON }).click();
  await expect(parts(theirs)).toBeVisible();
  await theirs.context().close();
});

test('what is dangerous can be confirmed with a passkey', { tag: '@js' }, async ({ page, browser }) => {
  const { theirs } = await member(page, browser);
  await add(theirs, 'ফোন');
  await theirs.route(/enrol_second_factor/, route => route.fulfill({ status: 403, headers: { serverfnerror: 'x' }, body: '"ProveAgain"' }), { times: 1 });
  await theirs.getByRole('button', { name: 'চালু করুন' }).click();
  const form = theirs.getByRole('form', { name: 'নিশ্চিত করুন যে আপনিই' });
  const button = form.getByRole('button', { name: 'পাসকি দিয়ে নিশ্চিত করুন' });
  await expect(button).toBeVisible();
  await expectAccessible(theirs);
  await theirs.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScrolling(theirs);
  await button.click();
  await expect(theirs.getByRole('img', { name: 'অ্যাপের জন্য কিউআর কোড' })).toBeVisible();
  await expect(form).toHaveCount(0);
  await theirs.context().close();
});

test('without code the door has no button that leads nowhere', { tag: '@no-js' }, async ({ page }) => {
  await page.goto(SIGN_IN);
  await expect(page.getByRole('button')).toHaveText(['প্রবেশ করুন']);
});
