using Entente.Storage.Ledger;
using Xunit;

namespace Entente.Tests.Storage.Ledger;

public sealed class StoreOwnerTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("entente-owner-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_second_owner_is_told_who_the_first_is_and_where_it_serves()
    {
        using var owner = StoreOwner.Take(folder);
        var silent = Assert.Throws<StoreInUseException>(() => StoreOwner.Take(folder));
        Assert.Equal((Environment.ProcessId, (string?)null), (silent.Owner!.Pid, silent.Owner.Address));
        Assert.Contains($"{folder}: the store is in use by ", silent.Message, StringComparison.Ordinal);
        Assert.Contains($"(process {Environment.ProcessId}, since 20", silent.Message, StringComparison.Ordinal);
        owner.Serves("http://127.0.0.1:5005");
        var serving = Assert.Throws<StoreInUseException>(() => LedgerFiles.Open(folder));
        Assert.EndsWith("ask it at http://127.0.0.1:5005, or end it first", serving.Message, StringComparison.Ordinal);
        Assert.Equal(serving.Owner, StoreOwner.Of(folder));
    }

    [Fact]
    public void The_store_is_free_when_its_owner_is_done()
    {
        Assert.Null(StoreOwner.Of(folder));
        using (StoreOwner.Take(folder)) { }
        Assert.Null(StoreOwner.Of(folder));
        using (var owner = StoreOwner.Take(folder))
        {
            using (LedgerFiles.Open(owner)) { }
            Assert.Throws<StoreInUseException>(() => StoreOwner.Take(folder)); // the ledger left it to its owner
        }
        using var ledger = LedgerFiles.Open(folder);
        Assert.Throws<StoreInUseException>(() => StoreOwner.Take(folder));
    }

    [Fact]
    public void A_note_left_by_a_dead_process_does_not_keep_the_store()
    {
        File.WriteAllText(Path.Combine(folder, "owner"), """{"pid":1,"program":"gone","started":"2026-01-01T00:00:00+00:00","address":"http://127.0.0.1:1"}""");
        File.WriteAllText(Path.Combine(folder, "owner.lock"), "");
        Assert.Null(StoreOwner.Of(folder));
        using var owner = StoreOwner.Take(folder);
        Assert.Equal(Environment.ProcessId, StoreOwner.Of(folder)!.Pid);
    }

    [Fact]
    public void A_note_that_cannot_be_read_still_says_in_use()
    {
        using var owner = StoreOwner.Take(folder);
        File.WriteAllText(Path.Combine(folder, "owner"), "{");
        Assert.Contains("in use by another process", Assert.Throws<StoreInUseException>(() => StoreOwner.Take(folder)).Message, StringComparison.Ordinal);
    }
}
