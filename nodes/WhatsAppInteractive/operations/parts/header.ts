import type { INodeProperties } from 'n8n-workflow';

import { byName } from './by-name';
import { pick } from '../../common/defined';
import { FORMATS } from '../../files/formats';
import { mediaInWords } from '../../files/words';
import type { Header } from '../../messages/kinds/header';
import type { MessageKind } from '../../messages/message';
import type { AnyProvider } from '../../providers';
import { forProviders, groupByChoices, whereKnown } from './for-providers';
import { headerTextField } from './texts';
import { HEADER_MEDIA, mediaSourceFields, readMediaSource } from './media-source';
import type { Reader } from '../reader/reader';
import { upTo } from './limit-words';
import { textField } from './text-field';

const TYPE = 'message.header.type';

/** A dropdown of types for each group of providers that have the same. */
const typeFields = (kind: MessageKind): INodeProperties[] =>
	groupByChoices(kind, TYPE).flatMap(({ providers, offer }) =>
		forProviders(providers, [
			{
				displayName: 'Header',
				name: 'headerType',
				type: 'options',
				options: [...offer, { name: 'None', value: 'none' }].sort(byName),
				default: 'none',
				description: 'A title or a file above the body',
			},
		]),
	);

/** The files that phones show above a body, in words. */
const headerFiles = ({ mediaLimits }: AnyProvider): string =>
	mediaInWords({
		...pick(mediaLimits, (type) => type === 'image' || type === 'video'),
		...(mediaLimits.document && {
			document: { ...mediaLimits.document, formats: [FORMATS.pdf] },
		}),
	});

/** What may stand above the body of a kind of message. */
export const headerFields = (kind: MessageKind): INodeProperties[] => [
	...typeFields(kind),
	{ ...headerTextField, displayOptions: { show: { headerType: ['text'] } } },
	...mediaSourceFields(HEADER_MEDIA, {
		filesOf: headerFiles,
		example: 'order-7781',
		show: { headerType: ['document', 'image', 'video'] },
	}),
	...whereKnown(kind, 'message.header.filename', {
		...textField(
			'Header Filename',
			'headerFilename',
			'e.g. receipt-7781.pdf',
			`The name that the customer sees for the document, ${upTo('message.header.filename')}`,
		),
		displayOptions: { show: { headerType: ['document'] } },
	}),
];

/** Reads the header; which types a message takes is a matter of its rules. */
export function readHeader(reader: Reader): { header?: Header } {
	const type = reader.text('headerType', 'Header');
	switch (type) {
		case 'text':
			return { header: { type, text: reader.text('headerText', 'Header Text') ?? '' } };
		case 'image':
		case 'video':
			return { header: { type, ...readMediaSource(reader, HEADER_MEDIA) } };
		case 'document': {
			const filename = reader.text('headerFilename', 'Header Filename');
			return {
				header: {
					type,
					...(filename !== undefined && { filename }),
					...readMediaSource(reader, HEADER_MEDIA),
				},
			};
		}
		case undefined:
		case 'none':
			return {};
		default:
			reader.fault('Header', "'Header' must be none, text, image, video or document");
			return {};
	}
}
