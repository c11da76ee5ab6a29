using ZstdSharp.Unsafe;

namespace Entente.Documents.Archives;

/// <summary>Decompresses zstd frames step by step and never reads over the end of one, so that the bytes of each are known.</summary>
internal sealed unsafe class ZstdStep : IDisposable
{
    private const int WindowLog = 26; // 64 MiB
    private ZSTD_DCtx_s* context = Methods.ZSTD_createDCtx();

    public ZstdStep() => Methods.ZSTD_DCtx_setParameter(context, ZSTD_dParameter.ZSTD_d_windowLogMax, WindowLog);

    ~ZstdStep() => Free();

    /// <summary>Begins a frame.</summary>
    public void Reset() => Methods.ZSTD_DCtx_reset(context, ZSTD_ResetDirective.ZSTD_reset_session_only);

    /// <summary>Takes a dictionary for all frames to come.</summary>
    /// <returns>False when it is none.</returns>
    public bool Load(ReadOnlySpan<byte> dictionary)
    {
        fixed (byte* bytes = dictionary) return !Methods.ZSTD_isError(Methods.ZSTD_DCtx_loadDictionary(context, bytes, (nuint)dictionary.Length));
    }

    /// <summary>Decompresses what there is room for.</summary>
    /// <returns>Bytes taken, bytes made, whether the frame ended; null when it is damaged.</returns>
    public (int Taken, int Made, bool IsEnd)? Next(ReadOnlySpan<byte> input, Span<byte> output)
    {
        fixed (byte* from = input)
        fixed (byte* to = output)
        {
            var source = new ZSTD_inBuffer_s { src = from, size = (nuint)input.Length, pos = 0 };
            var target = new ZSTD_outBuffer_s { dst = to, size = (nuint)output.Length, pos = 0 };
            var left = Methods.ZSTD_decompressStream(context, &target, &source);
            return Methods.ZSTD_isError(left) ? null : ((int)source.pos, (int)target.pos, left == 0);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Free();
        GC.SuppressFinalize(this);
    }

    private void Free()
    {
        if (context is not null) Methods.ZSTD_freeDCtx(context);
        context = null;
    }
}
