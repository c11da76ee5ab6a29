using Entente.Documents;
using Entente.Entities;
using Entente.Sentences;

namespace Entente.Events;

/// <summary>All that one document says.</summary>
public sealed record Reading(
    Document Document,
    IReadOnlyList<Sentence> Sentences,
    IReadOnlyList<Mention> Mentions,
    IReadOnlyList<Event> Events,
    IReadOnlyList<Statement> Statements);
