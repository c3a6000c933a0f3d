// What an application does with the official openai package; only the base URL is the service's.
// Prints one JSON object: what it saw. Environment: BASE_URL, and CUT_URLS, with spaces, where answers get lost.
import OpenAI, { BadRequestError, NotFoundError, toFile } from 'openai';

const client = new OpenAI({ baseURL: process.env.BASE_URL, apiKey: 'any' });
const wish = { model: 'sora-2', prompt: 'a cat plays the piano', seconds: '4', size: '1280x720' };

const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

async function made(id) {
  const end = Date.now() + 20_000;
  let video = await client.videos.retrieve(id);
  while (['queued', 'in_progress'].includes(video.status) && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    video = await client.videos.retrieve(id);
  }
  return video;
}

async function refusal(asked) {
  try {
    await asked;
    return null;
  } catch (error) {
    return {
      status: error.status,
      message: error.message,
      bad: error instanceof BadRequestError,
      missing: error instanceof NotFoundError,
    };
  }
}

const seen = {};
seen.created = await client.videos.create(wish);
seen.made = await made(seen.created.id);
const film = Buffer.from(
  await (await client.videos.downloadContent(seen.created.id)).arrayBuffer(),
);
seen.film = film.subarray(4, 8).toString();
seen.thumbnail = await refusal(
  client.videos.downloadContent(seen.created.id, { variant: 'thumbnail' }),
);

const picture = await toFile(Buffer.from(PNG, 'base64'), 'cat.png', { type: 'image/png' });
seen.withPicture = await made(
  (await client.videos.create({ ...wish, input_reference: picture })).id,
);
seen.remix = await made(
  (await client.videos.remix(seen.created.id, { prompt: 'make it night' })).id,
);
seen.edit = await client.videos.edit({ video: { id: seen.created.id }, prompt: 'make it day' });
seen.extension = await client.videos.extend({
  video: { id: seen.created.id },
  prompt: 'the cat bows',
  seconds: '4',
});

seen.listed = [];
for await (const video of client.videos.list({ limit: 2, order: 'asc' })) {
  seen.listed.push(video.id);
}

seen.deleted = await client.videos.delete(seen.created.id);
seen.gone = await refusal(client.videos.retrieve(seen.created.id));
seen.wrong = await refusal(client.videos.create({ ...wish, prompt: 'a @{cat}', seconds: '1000' }));

seen.afterCut = [];
for (const baseURL of process.env.CUT_URLS.split(' ')) {
  const cut = new OpenAI({ baseURL, apiKey: 'any' });
  seen.afterCut.push(await cut.videos.create({ ...wish, prompt: `one cat, asked for at ${baseURL}` }));
}
seen.listedAfterCut = [];
for await (const video of client.videos.list({ order: 'asc' })) {
  seen.listedAfterCut.push(video.id);
}

console.log(JSON.stringify(seen));
