import { integer, object, only, text, visibleText } from '../../../validation/schema';
import { META_LIMITS } from '../limits';
import { body, footer } from '../parts';

/** A request for the recipient's location (Cloud API, location request messages). */
export const locationRequestSchema = object(
	{ type: only('location_request_message'), body, action: object({ name: only('send_location') }) },
	{ footer },
);

/** A request for the permission to call (Cloud API, calling). */
export const callPermissionSchema = object(
	{
		type: only('call_permission_request'),
		action: object({ name: only('call_permission_request') }),
	},
	{ body, footer },
);

/** A button that calls the business (Cloud API, calling). */
export const voiceCallSchema = object(
	{
		type: only('voice_call'),
		body,
		action: object(
			{ name: only('voice_call') },
			{
				parameters: object(
					{},
					{
						display_text: visibleText(META_LIMITS.linkText),
						ttl_minutes: integer(1, META_LIMITS.callMinutes),
						payload: text(0, META_LIMITS.callPayload),
					},
				),
			},
		),
	},
	{ footer },
);

/** A request for the recipient's phone number (Cloud API, business-scoped user IDs). */
export const contactInfoSchema = object(
	{
		type: only('request_contact_info'),
		body,
		action: object({ name: only('request_contact_info') }),
	},
	{ footer },
);
