import type { INodeParameters } from 'n8n-workflow';

import type { ProviderId } from '../../../../nodes/WhatsAppInteractive/providers/provider-id';
import { type Content } from './content';

/* Files: the invoice of order 7781 goes up, a photo that Asha sent comes down. */

/** The account of each provider as its documents write addresses; a trigger tells the real ones. */
const PHOTO: Readonly<Partial<Record<ProviderId, string>>> = {
	dialog360:
		'https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=5b1f-77&ext=2000000000&hash=h1',
	gupshup:
		'https://filemanager.gupshup.io/wa/11111111-2222-3333-4444-555555555555/wa/media/5b1f-77',
	infobip: 'https://xxxxx.api.infobip.com/whatsapp/1/senders/441134960000/media/5b1f-77',
	metaCloud:
		'https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=5b1f-77&ext=2000000000&hash=h1',
};

const photo = (provider: ProviderId): INodeParameters => ({ downloadUrl: PHOTO[provider] ?? '' });

/** By the query. */
export const MEDIA = {
	uploadMedia: {
		fewest: () => ({}),
		all: () => ({ inputBinaryField: 'data' }),
	},
	downloadMedia: {
		fewest: photo,
		all: () => ({ downloadBy: 'id', downloadId: '5b1f-77', outputBinaryField: 'photo' }),
	},
} as const satisfies Record<string, Content>;
