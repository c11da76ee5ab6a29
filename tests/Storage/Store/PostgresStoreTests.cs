using Entente.Storage.Ledger;
using Entente.Storage.Store;
using Xunit;
using KeptStore = Entente.Storage.Store.Store;

namespace Entente.Tests.Storage.Store;

public sealed class PostgresStoreTests(PostgresServer server) : StoreTests
{
    private string? address;

    [Fact]
    public void A_second_writer_is_told_that_there_is_one()
    {
        _ = Store;
        var error = Assert.Throws<StoreInUseException>(() => PostgresStore.Open(address!));
        Assert.Contains("in use by process", error.Message);
    }

    [Fact]
    public void A_server_that_is_not_there_is_named_without_the_password()
    {
        var error = Assert.Throws<IOException>(() => PostgresStore.Open("postgres://me:secret@127.0.0.1:1/none?Timeout=2"));
        Assert.Contains("postgres://127.0.0.1:1/none", error.Message);
        Assert.DoesNotContain("secret", error.Message);
    }

    [Fact]
    public void A_connection_string_that_cannot_be_read_says_how_to_write_one() =>
        Assert.Contains("postgres://", Assert.Throws<IOException>(() => PostgresStore.Open("nonsense=1")).Message);

    protected override string Dialect => "postgres";

    protected override KeptStore Open() => PostgresStore.Open(address ??= server.NewDatabase());
}
