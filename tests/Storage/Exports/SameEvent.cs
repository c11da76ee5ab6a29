using Entente.Storage.Store;
using Xunit;

namespace Entente.Tests.Storage.Exports;

/// <summary>Compares every field of two events; records with lists are not equal by themselves.</summary>
internal static class SameEvent
{
    public static void Check(EventRecord expected, EventRecord actual)
    {
        foreach (var property in typeof(EventRecord).GetProperties())
            Assert.True(Equal(property.GetValue(expected), property.GetValue(actual)), $"{property.Name}: {Shown(property.GetValue(expected))} became {Shown(property.GetValue(actual))}");
    }

    private static bool Equal(object? a, object? b) => (a, b) switch
    {
        (IReadOnlyList<string> x, IReadOnlyList<string> y) => x.SequenceEqual(y),
        (IReadOnlyList<PartyRecord> x, IReadOnlyList<PartyRecord> y) => x.Count == y.Count && x.Zip(y).All(pair => typeof(PartyRecord).GetProperties().All(p => Equal(p.GetValue(pair.First), p.GetValue(pair.Second)))),
        _ => Equals(a, b),
    };

    private static string Shown(object? value) => System.Text.Json.JsonSerializer.Serialize(value);
}
