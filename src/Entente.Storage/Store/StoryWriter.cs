namespace Entente.Storage.Store;

/// <summary>Puts the stories of a batch and their events into the tables, in place of those that were there.</summary>
internal sealed class StoryWriter(Session session, StoreBatch batch)
{
    private const string MakeEvents = """
        insert into event
        with told as (
            select m.event, t.source_keys, d.kept from stage_merge m join telling t on t.id = m.telling join document d on d.id = t.document),
        firsts as (select event, min(kept) as kept from told group by event),
        sources as (select event, string_agg(distinct source_keys, '') as keys from told group by event)
        select t.id, s.story, t.document, t.type, t.mode, '|' || lower(array_to_string(t.modes, '|')) || '|', '|' || lower(array_to_string(t.contexts, '|')) || '|', t.of_type, t.cameo, t.quad, t.score, t.reciprocal, t.factuality, t.background,
            t.start_day, t.end_day, t.sort_day, t.actor_countries, t.recipient_countries, t.actor_keys, t.recipient_keys, t.speaker_keys, t.place_keys, k.keys,
            t.states, t.confidence, f.kept, s.tellings, s.documents, s.outlets, s.independent, s.disputed
        from stage_event s join telling t on t.id = s.id join firsts f on f.event = s.id join sources k on k.event = s.id
        """;

    public void Write()
    {
        if (batch.Cleared.Count == 0) return;
        BatchWriter.Stage(session, batch.Cleared);
        session.Execute("delete from event where story in (select key from stage_key)");
        session.Execute("delete from story where id in (select key from stage_key)");
        session.Execute("update document set story = null, copy_of = null where story in (select key from stage_key)");
        session.Append(Table.Story, batch.Stories.Values.Select(pair => Values(pair.Story)));
        PutMembers();
        PutEvents();
    }

    private static object?[] Values(StoryRecord s) =>
    [
        s.Id, s.FirstSeen, s.LastSeen, s.Documents.Select(member => member.Document).ToArray(), s.Documents.Count,
        s.Outlets, s.Independent, s.Original, s.Title, s.Json,
    ];

    private void PutMembers()
    {
        session.Execute("delete from stage_member");
        session.Append(Table.Member, batch.Stories.Values.SelectMany(pair => pair.Story.Documents, (pair, member) => new object?[] { member.Document, pair.Story.Id, member.CopyOf }));
        session.Execute("update document set story = m.story, copy_of = m.copy_of from stage_member m where document.id = m.document and not document.forgotten");
    }

    private void PutEvents()
    {
        var events = batch.Stories.Values.SelectMany(pair => pair.Events).ToList();
        if (events.Count == 0) return;
        session.Execute("delete from stage_event");
        session.Execute("delete from stage_merge");
        session.Append(Table.Event, events.Select(e => new object?[] { e.Id, e.Story, e.Tellings, e.Documents, e.Outlets, e.Independent, e.Disputed }));
        session.Append(Table.Merge, events.SelectMany(e => e.Tellings, (e, telling) => new object?[] { telling, e.Id }));
        session.Execute("update telling set event = m.event from stage_merge m where telling.id = m.telling");
        var made = session.Execute(MakeEvents);
        if (made != events.Count)
            throw new InvalidOperationException($"{events.Count} events were given and {made} could be made: each must lead a telling that is in the store or in the batch, and a telling has one id ({Missing()})");
    }

    private string Missing() =>
        session.One<string>("select s.id from stage_event s where s.id not in (select t.id from telling t) limit 1") is { } id ? $"there is no telling {id}" : "two tellings have one id";
}
