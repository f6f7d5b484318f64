import fc from 'fast-check';

import type { MediaSource } from '../../../nodes/WhatsAppInteractive/messages/kinds/media';
import type { AnyProvider } from '../../../nodes/WhatsAppInteractive/providers';
import { link } from './basics';

const linked: fc.Arbitrary<MediaSource> = fc.record({ source: fc.constant('link' as const), link });

const stored: fc.Arbitrary<MediaSource> = fc.record({
	source: fc.constant('id' as const),
	id: fc.stringMatching(/^[1-9]\d{5,15}$/),
});

/** A file from where a provider takes it. */
export const media = ({ id }: AnyProvider): fc.Arbitrary<MediaSource> =>
	id === 'infobip' || id === 'messangi' ? linked : fc.oneof(linked, stored);
