// A reader's whole way through the paper: front, section, story, a word of their own, an answer, and back.
import { randomUUID } from 'node:crypto';
import { Discussion } from '../fixtures/discussion';
import { content, expect, test } from '../fixtures/site';

const STORY = 'রিকশা বাঁচুক, তবে নিয়মে';

test('a reader reads, speaks, answers, and goes back', async ({ page, visit, scripted }, { project }) => {
  const writer = `পাঠক ${project.name} ${randomUUID().slice(0, 8)}`;
  await visit('/');
  await page.getByRole('navigation', { name: 'বিভাগসমূহ' }).getByRole('link', { name: 'মতামত' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'মতামত' })).toBeVisible();

  // A story in which no other test counts comments.
  await content(page).getByRole('link', { name: STORY }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: STORY })).toBeVisible();

  const discussion = new Discussion(page);
  await discussion.form.fill(writer, 'লেখাটি ভালো লাগল।');
  await discussion.form.submit.click();
  await expect(discussion.commentBy(writer)).toContainText('লেখাটি ভালো লাগল।');

  const answer = await discussion.answer(writer);
  await answer.fill(`${writer} ২`, 'আমারও।');
  await answer.submit.click();
  await expect(discussion.repliesTo(writer)).toContainText('আমারও।');

  await page.getByRole('link', { name: 'মতামত' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'মতামত' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: STORY })).toBeVisible();
  await expect(discussion.repliesTo(writer)).toContainText('আমারও।');
  if (scripted) await expect(page.locator('body[data-hydrated]')).toBeAttached();
});
