import { wide } from '../harness';
import { at, type Refusal } from './refusal';

const URL = 'content.mediaUrl';
const longUrl = `https://files.acme.test/${'a'.repeat(2025)}`;
const CONTACT = 'content.contacts[0]';

/** Text, media, place and people: one past each limit, and what a call does not know. */
export const FREE_FORM: Refusal[] = [
	at('no text', 'text (minimal)', 'content.text', undefined),
	at('a caption on a text', 'text (minimal)', 'content.caption', 'x'),
	at('a context without ID', 'text (full)', 'context', {}, 'context.replyToMessageId'),
	at('a context that knows more', 'text (full)', 'context.messageId', 'x'),
	at('no file', 'document (minimal)', URL, undefined),
	at('a file without protocol', 'document (minimal)', URL, 'files.acme.test/a.pdf'),
	at('a file over FTP', 'image (minimal)', URL, 'ftp://files.acme.test/a.png'),
	at('a long address', 'image (minimal)', URL, longUrl),
	at('a long caption', 'document (full)', 'content.caption', wide(3001)),
	at('a long caption', 'image (full)', 'content.caption', wide(3001)),
	at('a long caption', 'video (full)', 'content.caption', wide(3001)),
	at('a long filename', 'document (full)', 'content.filename', wide(241)),
	at('a filename of an image', 'image (minimal)', 'content.filename', 'a.png'),
	at('a filename of a video', 'video (minimal)', 'content.filename', 'a.mp4'),
	at('a caption on a sound', 'audio (minimal)', 'content.caption', 'x'),
	at('a voice that is a word', 'audio (minimal)', 'content.voice', 'true'),
	at('URL options on a sound', 'audio (minimal)', 'urlOptions', {}),
	at('a caption on a sticker', 'sticker (minimal)', 'content.caption', 'x'),
	at('URL options on a sticker', 'sticker (minimal)', 'urlOptions', {}),
	at('no latitude', 'location (minimal)', 'content.latitude', undefined),
	at('no longitude', 'location (minimal)', 'content.longitude', undefined),
	at('beyond the pole', 'location (minimal)', 'content.latitude', 90.01),
	at('beyond the south pole', 'location (minimal)', 'content.latitude', -90.01),
	at('beyond the date line', 'location (minimal)', 'content.longitude', 180.01),
	at('a latitude in words', 'location (minimal)', 'content.latitude', '53.79'),
	at('a long name', 'location (full)', 'content.name', wide(1001)),
	at('a long address', 'location (full)', 'content.address', wide(1001)),
	at('URL options on a place', 'location (minimal)', 'urlOptions', {}),
	at('nobody', 'contact (minimal)', 'content.contacts', []),
	at('no name', 'contact (minimal)', `${CONTACT}.name`, undefined),
	at('no first name', 'contact (minimal)', `${CONTACT}.name.firstName`, undefined),
	at('no full name', 'contact (minimal)', `${CONTACT}.name.formattedName`, undefined),
	at('a birthday in words', 'contact (full)', `${CONTACT}.birthday`, '29 Feb 1992'),
	at('a birthday that is none', 'contact (full)', `${CONTACT}.birthday`, '1991-02-29'),
	at('an email address that is none', 'contact (full)', `${CONTACT}.emails[0].email`, 'asha'),
	at('an email at sea', 'contact (full)', `${CONTACT}.emails[0].type`, 'SEA'),
	at('a satellite phone', 'contact (full)', `${CONTACT}.phones[0].type`, 'SATELLITE'),
	at('an address at sea', 'contact (full)', `${CONTACT}.addresses[0].type`, 'SEA'),
	at('the spelling of Meta', 'contact (full)', `${CONTACT}.name.first_name`, 'Asha'),
	at('URL options on people', 'contact (minimal)', 'urlOptions', {}),
];
