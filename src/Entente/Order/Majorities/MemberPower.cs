namespace Entente.Order.Majorities;

/// <summary>What one member's vote can do.</summary>
/// <param name="Banzhaf">Share of the coalitions of the others that it turns from losing to winning, in [0, 1] (Penrose 1946; Banzhaf 1965).</param>
/// <param name="NormalisedBanzhaf">That, divided by the sum over all members; null when nobody has power.</param>
/// <param name="ShapleyShubik">Share of all orders of joining in which it turns the coalition, in [0, 1] (Shapley and Shubik 1954); null when nobody has power.</param>
/// <param name="Initiate">Share of the losing coalitions that it turns to winning by joining, in [0, 1] (Coleman 1971); null when none loses.</param>
/// <param name="Prevent">Share of the winning coalitions that it turns to losing by leaving, in [0, 1] (Coleman 1971); null when none wins.</param>
public sealed record MemberPower(double Banzhaf, double? NormalisedBanzhaf, double? ShapleyShubik, double? Initiate, double? Prevent);
