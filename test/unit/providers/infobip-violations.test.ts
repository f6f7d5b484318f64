import { decode } from '../../../nodes/WhatsAppInteractive/providers/infobip/decode';
import { fieldName } from '../../../nodes/WhatsAppInteractive/providers/infobip/field-names';

/* What Infobip finds wrong with a request, told by the labels of the fields. */

test.each([
	['from', "'Sender' (from)"],
	['events[0].sender', "'Sender' (events[0].sender)"],
	['content.body.text', "'Body' (content.body.text)"],
	['content.action.buttons', "'Buttons' (content.action.buttons)"],
	['content.action.buttons[1].title', "'Title' of button 2 (content.action.buttons[1].title)"],
	[
		'content.action.sections[0].rows[2].id',
		"'ID' of row 3 in section 1 (content.action.sections[0].rows[2].id)",
	],
	['messages[0].content.templateName', "'Template' (messages[0].content.templateName)"],
	[
		'content.action.order.items[0].amount.value',
		"'Price' of order item 1 (content.action.order.items[0].amount.value)",
	],
	['content.action.order.items[0]', "'Items' of order item 1 (content.action.order.items[0])"],
	['property.path', 'property.path'],
	['__proto__', '__proto__'],
	['constructor', 'constructor'],
	['', ''],
])('%s is %s', (path, name) => {
	expect(fieldName(path)).toBe(name);
});

const violation = (property: unknown, text: unknown) => ({ property, violation: text });

test.each([
	[
		[violation('property.path', 'Violation message.')],
		'Infobip refused the message: property.path Violation message',
	],
	[
		[violation('content.body.text', 'must not be blank'), violation('to', 'is wrong')],
		"Infobip refused the message: 'Body' (content.body.text) must not be blank; 'Recipient' (to) is wrong",
	],
	[[violation(null, 'must not be blank')], 'Infobip refused the message: must not be blank'],
	[[violation('to', null)], 'Infobip refused the message: Request cannot be processed'],
	[[], 'Infobip refused the message: Request cannot be processed'],
	[[{ other: 1 }, null, 7], 'Infobip refused the message: Request cannot be processed'],
	['text', 'Infobip refused the message: Request cannot be processed'],
])('violations %j', (violations, what) => {
	const body = { errorCode: 'E400', description: 'Request cannot be processed.', violations };
	expect(decode({ statusCode: 400, headers: {}, body })).toMatchObject({
		type: 'refused',
		problem: { what, code: 'E400' },
	});
});

test('validation errors are told by label, too', () => {
	const body = {
		requestError: {
			serviceException: {
				messageId: 'BAD_REQUEST',
				text: 'Bad request',
				validationErrors: { 'content.action.buttons[0].title': ['too long', 'has emoji'] },
			},
		},
	};
	expect(decode({ statusCode: 400, headers: {}, body })).toMatchObject({
		problem: {
			what: "Infobip refused the message: 'Title' of button 1 (content.action.buttons[0].title) too long, has emoji",
		},
	});
});
