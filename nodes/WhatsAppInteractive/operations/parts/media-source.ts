import type { INodeProperties } from 'n8n-workflow';

import {
	MEDIA_SOURCE_NAMES,
	type MediaSource,
	type MediaSourceName,
} from '../../messages/kinds/media';
import { joinWithOr } from '../../common/join-with-or';
import { quote } from '../../common/quote';
import { ALL_PROVIDERS, providersWithField, type AnyProvider } from '../../providers';
import { byProvider } from './for-providers';
import type { Reader } from '../reader/reader';
import { NEEDED } from './needed';
import { textField } from './text-field';

/** What the fields of a file are called, wherever in a message the file stands. */
interface MediaFieldNames {
	/** What the names of the parameters begin with: `headerMedia`. */
	readonly prefix: string;
	/** What their labels begin with: `Header Media`. */
	readonly label: string;
}

/** The file of a message that is one. */
export const MEDIA: MediaFieldNames = { prefix: 'media', label: 'Media' };

/** The file above the body of an interactive message. */
export const HEADER_MEDIA: MediaFieldNames = { prefix: 'headerMedia', label: 'Header Media' };

/** The providers that store files; the others fetch them from public addresses. */
const storing = providersWithField('message.header.id', 'replyButtons');

const fetching = ALL_PROVIDERS.filter(({ id }) => !storing.includes(id));

const SOURCE_DESCRIPTIONS: Readonly<Record<MediaSourceName, string>> = {
	binary: 'Upload a file of this workflow to the provider, then send it',
	id: 'Send a file that the provider has already',
	link: 'Let the provider fetch the file from a public address',
};

/** What of a file's fields depends on what the file may be. */
interface FileWords {
	/**
	 * Which files a provider takes, as a sentence: `JPEG or PNG up to 5 MB.`; empty for one that takes
	 * none.
	 */
	readonly filesOf: (provider: AnyProvider) => string;
	/** A file as an example: with an extension where only one type of media can stand there. */
	readonly example: string;
	/** What else must be so for the fields to be shown, by names beside them. */
	readonly show?: NonNullable<INodeProperties['displayOptions']>['show'];
}

/** The sources, in the order of the editor. */
const SOURCES = ['binary', 'id', 'link'] as const;

const sentences = (...each: readonly string[]): string => each.join(' ');

/**
 * The fields of a file: its source, and what the source needs, see {@link NEEDED}. Also for the elements
 * of a collection, such as the cards of a carousel.
 */
export function mediaSourceFields(
	{ prefix, label }: MediaFieldNames,
	{ filesOf, example, show = {} }: FileWords,
): INodeProperties[] {
	const having = ALL_PROVIDERS.filter((provider) => filesOf(provider) !== '');
	const shownWith = (source: MediaSourceName, more = {}) => ({
		show: { ...show, [`${prefix}Source`]: [source], ...more },
	});
	return [
		{
			displayName: `${label} Source`,
			name: `${prefix}Source`,
			type: 'options',
			options: SOURCES.map((source) => ({
				name: MEDIA_SOURCE_NAMES[source],
				value: source,
				description: SOURCE_DESCRIPTIONS[source],
			})),
			default: 'link',
			description: 'Where the file comes from',
			displayOptions: { show },
		},
		...byProvider(fetching, ({ name }): INodeProperties => ({
			displayName: `${name} fetches files from a public address and takes no uploads. Put the file where it has one, and choose ${MEDIA_SOURCE_NAMES.link}.`,
			name: `${prefix}Notice`,
			type: 'notice',
			default: '',
			displayOptions: { show: { ...show, [`${prefix}Source`]: ['binary', 'id'] } },
		})),
		...byProvider(having, (provider) => ({
			...textField(
				`${label} URL`,
				`${prefix}Url`,
				`e.g. https://shop.example.com/${example}`,
				sentences(
					filesOf(provider),
					'A public address that leads to the file without a sign-in or redirect.',
				),
			),
			...NEEDED,
			displayOptions: shownWith('link'),
		})),
		{
			...textField(
				`${label} ID`,
				`${prefix}Id`,
				'e.g. 1037543291543636',
				'The ID that the provider gave the file when it was uploaded, good for 30 days (that of a received file: 7 days)',
			),
			...NEEDED,
			displayOptions: shownWith('id', { '/provider': storing }),
		},
		...byProvider(
			having.filter(({ id }) => storing.includes(id)),
			(provider) => ({
				displayName: `${label} Binary Field`,
				name: `${prefix}BinaryField`,
				type: 'string',
				typeOptions: { binaryDataProperty: true },
				default: 'data',
				placeholder: 'e.g. data',
				description: sentences(
					filesOf(provider),
					'The name of the binary field of the item that holds the file.',
				),
				displayOptions: shownWith('binary'),
			}),
		),
	];
}

/** Reads where a file comes from. An unknown source is reported as a fault, and read as a URL. */
export function readMediaSource(reader: Reader, { prefix, label }: MediaFieldNames): MediaSource {
	const source = reader.line(`${prefix}Source`, `${label} Source`) ?? 'link';
	switch (source) {
		case 'binary':
			return {
				source,
				binary: reader.line(`${prefix}BinaryField`, `${label} Binary Field`) ?? '',
			};
		case 'id':
			return { source, id: reader.line(`${prefix}Id`, `${label} ID`) ?? '' };
		case 'link':
			return { source, link: reader.line(`${prefix}Url`, `${label} URL`) ?? '' };
		default:
			reader.fault(
				`${label} Source`,
				`'${label} Source' is ${quote(source)}: it must be ${joinWithOr(SOURCES)}`,
			);
			return { source: 'link', link: '' };
	}
}

/**
 * Reads where a file comes from in an element of a JSON list: the one of its members `url` (or
 * `link`), `id` (or `mediaId`) and `binary` that is there.
 */
export function readMediaMembers(element: Reader, label: string): MediaSource {
	const binary = element.line('binary', `${label} Binary Field`);
	const id = element.firstLine(`${label} ID`, 'mediaId', 'id');
	const link = element.firstLine(`${label} URL`, 'url', 'link');
	if (binary !== undefined) return { source: 'binary', binary };
	if (id !== undefined) return { source: 'id', id };
	return { source: 'link', link: link ?? '' };
}
