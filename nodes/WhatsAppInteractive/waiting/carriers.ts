import type { Message } from '../messages/message';
import type { TemplateCardButton, TemplateButton } from '../messages/kinds/template';
import type { ReplyButton } from '../messages/kinds/reply-buttons';

/** The paths of the values of a message that come back with a tap. */
export const CARRIER_PATHS: ReadonlySet<string> = new Set([
	'message.buttons[].id',
	'message.sections[].rows[].id',
	'message.cards[].buttons[].id',
	'message.token',
	'message.filling.buttons[].payload',
	'message.filling.buttons[].token',
	'message.filling.cards[].buttons[].payload',
]);

/** What a value is that comes back: what is behind a button or a row, or the token of a form. */
type CarrierType = 'choice' | 'token';

/** Gives a value that comes back in the place of the user's own, which is empty where there is none. */
type Change = (own: string, type: CarrierType) => string;

/** A message with other values in the places that come back with a tap. */
export function mapCarriers(message: Message, change: Change): Message {
	const changeId = <Choice extends ReplyButton>(choice: Choice): Choice => ({
		...choice,
		id: change(choice.id, 'choice'),
	});
	const changeToken = <Form extends { readonly token?: string }>(form: Form): Form => ({
		...form,
		token: change(form.token ?? '', 'token'),
	});
	const changeCardButton = (button: TemplateCardButton): TemplateCardButton =>
		button.type === 'quickReply'
			? { ...button, payload: change(button.payload, 'choice') }
			: button;
	const changeButton = (button: TemplateButton): TemplateButton => {
		if (button.type === 'quickReply') return changeCardButton(button);
		return button.type === 'flow' ? changeToken(button) : button;
	};
	switch (message.kind) {
		case 'replyButtons':
			return { ...message, buttons: message.buttons.map(changeId) };
		case 'list': {
			const sections = message.sections.map((section) => ({
				...section,
				rows: section.rows.map(changeId),
			}));
			return { ...message, sections };
		}
		case 'mediaCarousel': {
			if (message.action === 'url') return message;
			const cards = message.cards.map((card) => ({ ...card, buttons: card.buttons.map(changeId) }));
			return { ...message, cards };
		}
		case 'flow':
			return changeToken(message);
		case 'template': {
			const { buttons, cards } = message.filling;
			const filling = {
				...message.filling,
				...(buttons && { buttons: buttons.map(changeButton) }),
				...(cards && {
					cards: cards.map((card) => ({
						...card,
						...(card.buttons && { buttons: card.buttons.map(changeCardButton) }),
					})),
				}),
			};
			return { ...message, filling };
		}
		default:
			return message;
	}
}
