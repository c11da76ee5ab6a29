using Entente.Learning;

namespace Entente.Order.Blocs;

/// <summary>Which shares of ties to cut so that all rows are met at the least weight: a linear program, solved by a dual simplex whose basis holds only tight rows.</summary>
/// <remarks>
/// The dual gives each row a price so that no tie is charged more than its weight; the prices are feasible after every step, so <see cref="Bound"/> holds
/// whenever one stops. Weights are lowered by up to two parts in a million against ties between prices; the bound uses the true ones.
/// </remarks>
internal sealed class CoverProgram
{
    private const double Tolerance = 1e-8;
    private const int StepsBetweenInversions = 400;

    private readonly double[] weights;
    private readonly double[] lowered;
    private readonly double[] reduced;
    private readonly double[] cut;
    private readonly int[] placeOf; // of a tie among the basic ones, −1 for none
    private readonly List<CoverRow> rows;
    private readonly List<int> tight;
    private readonly List<int> basic;
    private readonly List<double> prices;
    private readonly List<bool> isTight;
    private WorkingBasis basis;
    private int sinceInversion;

    /// <param name="weights">Weights of the ties, above 0.</param>
    /// <param name="isLikely">Ties that are likely to be cut; they come first where prices tie.</param>
    /// <param name="seed">Where the random numbers that break the other ties begin.</param>
    public CoverProgram(double[] weights, bool[] isLikely, ulong seed)
    {
        var random = new SeededRandom(seed);
        (this.weights, lowered) = (weights, [.. weights.Select((weight, tie) => weight * (1 - 1e-6 * ((isLikely[tie] ? 1 : 0) + random.NextSingle())))]);
        (reduced, cut, placeOf) = ([.. lowered], new double[weights.Length], new int[weights.Length]);
        Array.Fill(placeOf, -1);
        (rows, tight, basic, prices, isTight, basis) = ([], [], [], [], [], new());
    }

    private CoverProgram(CoverProgram other)
    {
        (weights, lowered) = (other.weights, other.lowered);
        (reduced, cut, placeOf) = ([.. other.reduced], [.. other.cut], [.. other.placeOf]);
        (rows, tight, basic, prices, isTight) = ([.. other.rows], [.. other.tight], [.. other.basic], [.. other.prices], [.. other.isTight]);
        (basis, sinceInversion) = (other.basis.Copy(), other.sinceInversion);
    }

    /// <summary>Share of each tie that is cut.</summary>
    public double[] Cut => cut;

    public int Rows => rows.Count;

    public CoverProgram Copy() => new(this);

    public void Add(CoverRow row)
    {
        rows.Add(row);
        isTight.Add(false);
    }

    /// <summary>Drops rows that have room, to keep the program small.</summary>
    public void DropLoose(double room)
    {
        var (kept, newPlace) = (0, new int[rows.Count]);
        for (var row = 0; row < rows.Count; row++)
        {
            if (!isTight[row] && rows[row].Missed(cut) < -room) continue;
            newPlace[row] = kept;
            (rows[kept], isTight[kept]) = (rows[row], isTight[row]);
            kept++;
        }
        rows.RemoveRange(kept, rows.Count - kept);
        isTight.RemoveRange(kept, isTight.Count - kept);
        for (var i = 0; i < tight.Count; i++) tight[i] = newPlace[tight[i]];
    }

    /// <summary>Works until all rows are met, no share is negative, or the steps are used up.</summary>
    /// <param name="steps">Steps that may still be taken; is lowered by those taken.</param>
    /// <returns>False when no cut meets all rows.</returns>
    public bool Solve(ref long steps)
    {
        while (steps > 0)
        {
            if (sinceInversion >= StepsBetweenInversions) InvertAnew();
            var (row, column) = Worst();
            if (row < 0 && column < 0)
            {
                if (sinceInversion == 0) return true;
                InvertAnew(); // what is to be trusted is looked at with a fresh inverse
                continue;
            }
            steps--;
            sinceInversion++;
            if (!(row >= 0 ? Tighten(row) : Leave(column))) return false;
        }
        return true;
    }

    /// <summary>A weight that no cut can stay below, and the prices that prove it.</summary>
    /// <param name="priced">Rows with a price above 0.</param>
    public double Bound(List<(CoverRow Row, double Price)>? priced = null)
    {
        var prices = new double[basis.Size];
        basis.TimesRow([.. basic.Select(tie => weights[tie])], prices);
        var (left, sum) = ((double[])weights.Clone(), 0.0);
        for (var i = 0; i < tight.Count; i++)
        {
            if (prices[i] <= 0) continue;
            var row = rows[tight[i]];
            sum += prices[i] * row.Least;
            foreach (var tie in row.Ties) left[tie] -= row.Sign * prices[i];
            priced?.Add((row, prices[i]));
        }
        foreach (var rest in left)
            if (rest < 0)
                sum += rest; // no tie is cut more than once, so this makes up for what it is overcharged
        return sum;
    }

    // The row missed most, or the basic tie with the most negative share.
    private (int Row, int Column) Worst()
    {
        var (worst, row, column) = (Tolerance, -1, -1);
        for (var j = 0; j < basic.Count; j++)
            if (-cut[basic[j]] > worst)
                (worst, column) = (-cut[basic[j]], j);
        for (var r = 0; r < rows.Count; r++)
            if (!isTight[r] && rows[r].Missed(cut) is var missed && missed > worst)
                (worst, row, column) = (missed, r, -1);
        return (row, column);
    }

    private bool Tighten(int r)
    {
        var row = rows[r];
        var missed = row.Missed(cut);
        var (entries, share) = (new double[basis.Size], new double[basis.Size]);
        foreach (var tie in row.Ties)
            if (placeOf[tie] >= 0)
                entries[placeOf[tie]] = row.Sign;
        basis.TimesRow(entries, share);
        var charge = new double[weights.Length]; // by which a reduced weight falls per unit of the row's price
        foreach (var tie in row.Ties) charge[tie] = row.Sign;
        Charge(charge, share);
        var (price, i, entering) = Limit(share, charge);
        if (i < 0 && entering < 0) return false;
        Reprice(price, share, charge);
        if (entering >= 0)
        {
            var column = Column(entering);
            var explained = new double[basis.Size];
            basis.TimesColumn(column, explained);
            basis.Grow(share, explained, charge[entering]);
            placeOf[entering] = basic.Count;
            basic.Add(entering);
            tight.Add(r);
            prices.Add(price);
            reduced[entering] = 0;
            Step(tight.Count - 1, missed);
        }
        else
        {
            basis.SwapRow(i, share);
            isTight[tight[i]] = false;
            (tight[i], prices[i]) = (r, price);
            Step(i, missed);
        }
        isTight[r] = true;
        return true;
    }

    private bool Leave(int j)
    {
        var leaving = basic[j];
        var share = basis.Line(j).ToArray();
        var charge = new double[weights.Length];
        Charge(charge, share);
        var (price, i, entering) = Limit(share, charge);
        if (i < 0 && entering < 0) return false;
        Reprice(price, share, charge);
        placeOf[leaving] = -1;
        if (entering >= 0)
        {
            var explained = new double[basis.Size];
            basis.TimesColumn(Column(entering), explained);
            var step = cut[leaving] / explained[j];
            for (var k = 0; k < basic.Count; k++) cut[basic[k]] -= step * explained[k];
            (cut[leaving], cut[entering]) = (0, step);
            basis.SwapColumn(j, explained);
            (basic[j], placeOf[entering], reduced[entering]) = (entering, j, 0);
        }
        else
        {
            var step = -cut[leaving] / share[i];
            Step(i, step);
            cut[leaving] = 0;
            basis.Shrink(j, i);
            isTight[tight[i]] = false;
            (basic[j], tight[i], prices[i]) = (basic[^1], tight[^1], prices[^1]);
            basic.RemoveAt(basic.Count - 1);
            tight.RemoveAt(tight.Count - 1);
            prices.RemoveAt(prices.Count - 1);
            if (j < basic.Count) placeOf[basic[j]] = j;
        }
        reduced[leaving] = price;
        return true;
    }

    // Takes from each tie what the tight rows charge it.
    private void Charge(double[] charge, double[] share)
    {
        for (var i = 0; i < tight.Count; i++)
        {
            if (share[i] == 0) continue;
            var row = rows[tight[i]];
            var amount = share[i] * row.Sign;
            foreach (var tie in row.Ties) charge[tie] -= amount;
        }
    }

    // How far the new price can rise before another price or a reduced weight falls to 0; of equals the steadiest.
    private (double Price, int Row, int Tie) Limit(double[] share, double[] charge)
    {
        var (least, steadiness, row, entering) = (double.PositiveInfinity, 0.0, -1, -1);
        for (var i = 0; i < share.Length; i++)
        {
            var rate = share[i];
            if (rate < 1e-9) continue;
            var limit = Math.Max(0, prices[i]) / rate;
            if (limit < least - 1e-12 || (limit < least + 1e-12 && rate > steadiness)) (least, steadiness, row, entering) = (limit, rate, i, -1);
        }
        for (var tie = 0; tie < charge.Length; tie++)
        {
            var rate = charge[tie];
            if (rate < 1e-9 || placeOf[tie] >= 0) continue;
            var limit = Math.Max(0, reduced[tie]) / rate;
            if (limit < least - 1e-12 || (limit < least + 1e-12 && rate > steadiness)) (least, steadiness, row, entering) = (limit, rate, -1, tie);
        }
        return (least, row, entering);
    }

    private void Reprice(double price, double[] share, double[] charge)
    {
        for (var i = 0; i < share.Length; i++) prices[i] -= price * share[i];
        for (var tie = 0; tie < charge.Length; tie++)
            if (placeOf[tie] < 0)
                reduced[tie] -= price * charge[tie];
    }

    // Moves the basic ties so that tight row i gives way by an amount and the other tight rows do not.
    private void Step(int i, double amount)
    {
        for (var j = 0; j < basic.Count; j++) cut[basic[j]] += amount * basis.Line(j)[i];
    }

    private double[] Column(int tie)
    {
        var column = new double[tight.Count];
        for (var i = 0; i < tight.Count; i++)
            if (Array.IndexOf(rows[tight[i]].Ties, tie) >= 0)
                column[i] = rows[tight[i]].Sign;
        return column;
    }

    private void InvertAnew()
    {
        var table = new double[tight.Count][];
        for (var i = 0; i < table.Length; i++)
        {
            table[i] = new double[table.Length];
            foreach (var tie in rows[tight[i]].Ties)
                if (placeOf[tie] >= 0)
                    table[i][placeOf[tie]] = rows[tight[i]].Sign;
        }
        if (!basis.Invert(table)) throw new InvalidOperationException("the tight rows of the bound do not determine its ties; this is a mistake of the program");
        sinceInversion = 0;
        var fresh = new double[basis.Size];
        basis.TimesColumn([.. tight.Select(row => rows[row].Least)], fresh);
        Array.Clear(cut);
        for (var j = 0; j < fresh.Length; j++) cut[basic[j]] = fresh[j];
        basis.TimesRow([.. basic.Select(tie => lowered[tie])], fresh);
        for (var i = 0; i < fresh.Length; i++) prices[i] = fresh[i];
        Array.Copy(lowered, reduced, reduced.Length);
        Charge(reduced, fresh);
        foreach (var tie in basic) reduced[tie] = 0;
    }
}
