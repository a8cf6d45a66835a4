/** Statements that write so many approved documents of fifty vendors each, made by the database itself. */
export function snapshotRows(documents: number): string[] {
  const all = `generate_series(1, ${documents}) as n`
  return [
    `insert into documents (id, sha256, file_name, media_type, byte_size, page_count, status, language, document_type, vendor_name, invoice_number)
    select md5('d' || n)::uuid, encode(sha256(convert_to('d' || n, 'UTF8')), 'hex'), n || '.pdf', 'application/pdf', 100000, 1, 'completed',
      (array['en', 'de', 'fr'])[1 + n % 3], 'invoice', 'Vendor ' || (n % (${documents} / 50 + 1)), 'RE-' || n
    from ${all}`,
    `insert into reviews (id, document_id, reviewer_id, reviewer_name, base_revision, ended_at, outcome)
    select md5('r' || n)::uuid, md5('d' || n)::uuid, 'anna', 'Anna', 3, now(), 'approved' from ${all}`,
    `insert into annotations (id, document_id, review_id, actor_type, actor_id, actor_name, field, state, value, raw, page, spans)
    select gen_random_uuid(), md5('d' || n)::uuid, md5('r' || n)::uuid, 'user', 'anna', 'Anna', field,
      case when n % 7 = place then 'absent' when n % 5 = place then 'corrected' else 'confirmed' end,
      case when n % 7 = place then null when field = 'vendor_name' then 'Vendor ' || (n % (${documents} / 50 + 1)) else place || '.' || n end,
      place || ',' || n, 1, jsonb_build_array(jsonb_build_object('page', 1, 'start', place * 3, 'end', place * 3 + 1))
    from ${all}, unnest(array['vendor_name', 'invoice_number', 'invoice_date', 'total', 'tax', 'subtotal', 'currency', 'iban'])
      with ordinality as f (field, place)`,
    // Words differ from page to page, as they do; boxes have as many digits as read ones.
    `insert into pages (document_id, number, width_pixels, height_pixels, rotation, source, language, words)
    select md5('d' || n)::uuid, 1, 1654, 2339, 0, 'ocr', 'en',
      (select jsonb_agg(jsonb_build_object(
          'text', substr(md5(n::text || word), 1, 2 + word % 9),
          'box', jsonb_build_array((word % 10) * 0.0923456789 + n % 97 * 0.0001234567, (word / 10) * 0.0456789123,
            (word % 10) * 0.0923456789 + 0.0712345678, (word / 10) * 0.0456789123 + 0.0123456789),
          'ocrConfidence', round(0.5 + (n * word % 50) * 0.01, 2)) order by word)
        from generate_series(1, 200) as word)
    from ${all}`,
    'analyze',
  ]
}
