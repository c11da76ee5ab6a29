namespace Entente.Events.Patterns;

/// <summary>The kinds of <see cref="Condition"/>.</summary>
internal enum ConditionKind
{
    In,
    NotIn,
    Filled,
    Empty,
    Party,
    Plural,
    Future,
    Passive,
}
