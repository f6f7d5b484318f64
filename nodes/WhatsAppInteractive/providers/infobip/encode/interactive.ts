import type { JsonObject } from '../../../common/json';
import type { FlowAction, FlowMessage } from '../../../messages/kinds/flow';
import type { MediaCarouselMessage } from '../../../messages/kinds/media-carousel';
import type { MessageKind } from '../../../messages/message';
import type { AsParsed } from '../../../messages/stage';
import { compact, compactOrNothing, textObject } from '../../body';
import type { Encoders } from '../../provider';
import { publicLink } from '../../public-link';
import { envelope } from './envelope';
import { frame } from './frame';

const FLOW_ACTIONS: Readonly<Record<FlowAction, string>> = {
	dataExchange: 'DATA_EXCHANGE',
	navigate: 'NAVIGATE',
};

/** Version 3 is Meta's current one, and is what the other providers are sent. */
const FLOW_MESSAGE_VERSION = 3;

const flowAction = (message: FlowMessage<AsParsed>): JsonObject =>
	compact({
		mode: message.mode?.toUpperCase(),
		flowMessageVersion: FLOW_MESSAGE_VERSION,
		flowToken: message.token,
		flowId: message.flow.by === 'id' ? message.flow.id : undefined,
		callToActionButton: message.buttonText,
		flowAction: message.action && FLOW_ACTIONS[message.action],
		flowActionPayload:
			message.screen === undefined
				? undefined
				: compact({ screen: message.screen, data: message.data }),
	});

/** The member with the address is `url` here, and `mediaUrl` in all other headers. */
const cardHeader = ({
	header: media,
}: MediaCarouselMessage<AsParsed>['cards'][number]): { header: JsonObject } => ({
	header: { type: media.type === 'image' ? 'IMAGE' : 'VIDEO', url: publicLink(media) },
});

const carouselAction = (message: MediaCarouselMessage<AsParsed>): JsonObject =>
	message.action === 'url'
		? {
				type: 'URL',
				cards: message.cards.map((card) =>
					compact({
						...cardHeader(card),
						body: textObject(card.body),
						button: { displayText: card.displayText, url: card.url },
					}),
				),
			}
		: {
				type: 'QUICK_REPLY',
				cards: message.cards.map((card) =>
					compact({
						...cardHeader(card),
						body: textObject(card.body),
						buttons: card.buttons.map(({ id, title }) => ({ id, title })),
					}),
				),
			};

/** The interactive messages with one button, and the requests. */
export const interactiveEncoders = {
	urlButton: (submission) => {
		const { message } = submission;
		return envelope(
			submission,
			frame(message, { displayText: message.displayText, url: message.url }),
		);
	},
	locationRequest: (submission) =>
		envelope(submission, { body: { text: submission.message.body } }),
	contactInfoRequest: (submission) =>
		envelope(submission, { body: { text: submission.message.body } }),
	callPermissionRequest: (submission) => envelope(submission, undefined),
	voiceCallButton: (submission) => {
		const { message } = submission;
		return envelope(
			submission,
			compact({
				body: { text: message.body },
				action: compactOrNothing({
					buttonDisplayText: message.displayText,
					callValidityPeriod: message.validityMinutes,
					callContextPayload: message.payload,
				}),
			}),
		);
	},
	flow: (submission) => {
		const { message } = submission;
		return envelope(submission, frame(message, flowAction(message)));
	},
	product: (submission) => {
		const { message } = submission;
		return envelope(
			submission,
			frame(message, { catalogId: message.catalogId, productRetailerId: message.retailerId }),
		);
	},
	productList: (submission) => {
		const { message } = submission;
		return envelope(
			submission,
			frame(message, {
				catalogId: message.catalogId,
				sections: message.sections.map(({ title, retailerIds }) =>
					compact({ title, productRetailerIds: retailerIds }),
				),
			}),
		);
	},
	mediaCarousel: (submission) =>
		envelope(submission, {
			body: { text: submission.message.body },
			action: carouselAction(submission.message),
		}),
} satisfies Partial<Encoders<MessageKind>>;
