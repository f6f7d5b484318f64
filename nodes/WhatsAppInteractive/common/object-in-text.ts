/** What an object leaves in a text into which it was put by mistake; n8n itself writes `[Object: {...}]`. */
export const OBJECT_IN_TEXT = /\[object Object\]|\[Object: \{/;
