using System.Globalization;

namespace Entente.Tests.Storage.Ledger;

/// <summary>How often a test with chance in it is tried: a short round each time, as many more as <c>ENTENTE_ROUNDS</c> says (10 gives ten times as many).</summary>
internal static class Rounds
{
    public static int Of(int ordinary) => ordinary * int.Parse(Environment.GetEnvironmentVariable("ENTENTE_ROUNDS") ?? "1", CultureInfo.InvariantCulture);
}
