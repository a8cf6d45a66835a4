/** Says what `password` of the contract asks for, before one types. */
export const passwordRule = 'At least 10 characters. A few words that belong together only for you are best.'
