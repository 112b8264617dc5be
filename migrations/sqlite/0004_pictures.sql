-- Pictures in widths: a page shows a photograph by files of its media folder that are made when it comes in.

-- Widths in pixels, narrowest first, with spaces between: `{hash}-{width}.webp` and `.jpg` lie in the media folder. Empty for
-- a drawing, which is one file for all sizes, and for a photograph from before this migration, until it is imported again.
alter table media add column widths text not null default '';
-- Which of the sixteen tones (server/pictures/tone) comes nearest to the picture: it stands in its place until it comes. 0 is none.
alter table media add column tone integer not null default 0;
